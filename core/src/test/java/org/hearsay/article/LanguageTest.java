package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.Fixture.page;

import java.util.Locale;
import org.hearsay.model.Article;
import org.hearsay.model.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An article in another language is known for what it is, also where its page does not say so. */
@SuppressWarnings("InlineFormatString") // a template reads better by itself
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de | Der Hafenrat von Port Ansel hat am Dienstag beschlossen, dass die nördliche Brücke noch nicht geöffnet wird. Die Pfeiler sind nach Auskunft der Ingenieure nicht sicher, und die Spediteure aus der Nachbarstadt halten das für einen schweren Schlag.
                    fr | Le conseil du port a décidé mardi de ne pas ouvrir le pont du nord, dont les piliers ne sont pas assez sûrs pour les camions. Les transporteurs de la ville voisine ont demandé à la province de payer un bac jusqu'à la fin des travaux.
                    es | El consejo del puerto decidió el martes no abrir el puente del norte, porque sus pilares no son seguros para los camiones. Los transportistas de la ciudad vecina pidieron a la provincia que pague un transbordador hasta que terminen las obras.
                    it | Il consiglio del porto ha deciso martedì di non aprire il ponte del nord, perché i piloni non sono sicuri per i camion. Gli autotrasportatori della città vicina hanno chiesto alla provincia di pagare un traghetto fino alla fine dei lavori.
                    pt | O conselho do porto decidiu na terça-feira não abrir a ponte do norte, porque os pilares não são seguros para os caminhões. Os transportadores da cidade vizinha pediram à província que pague uma balsa até o fim das obras.
                    nl | De havenraad heeft dinsdag besloten om de noordelijke brug niet te openen, omdat de pijlers niet veilig zijn voor vrachtwagens. De vervoerders uit de stad daarnaast hebben de provincie gevraagd om een veerpont te betalen.
                    pl | Rada portu zdecydowała we wtorek, że nie otworzy mostu północnego, bo jego filary nie są bezpieczne dla ciężarówek. Przewoźnicy z sąsiedniego miasta poprosili o prom, który ma pływać do końca prac na moście.
                    tr | Liman meclisi salı günü kuzey köprüsünü açmamaya karar verdi ve ayakların kamyonlar için güvenli olmadığını söyledi. Komşu kentteki nakliyeciler bu kararı çok ağır bir darbe olarak gördü ve daha sonra bir feribot istedi.
                    ru | Совет порта решил во вторник не открывать северный мост, так как его опоры не безопасны для грузовиков. Перевозчики из соседнего города сказали, что это удар по ним, и попросили область оплатить паром на время работ.
                    uk | Рада порту вирішила у вівторок не відкривати північний міст, бо його опори не є безпечними для вантажівок. Перевізники з сусіднього міста сказали, що це удар для них, та попросили про пором на час робіт.
                    ar | قرر مجلس الميناء يوم الثلاثاء عدم فتح الجسر الشمالي لأن أعمدته ليست آمنة على الشاحنات. وقال أصحاب الشاحنات في المدينة المجاورة إن هذا القرار ضربة لهم، وطلبوا من المحافظة عبارة إلى أن تنتهي أعمال الإصلاح في الجسر.
                    he | מועצת הנמל החליטה ביום שלישי לא לפתוח את הגשר הצפוני, כי העמודים שלו אינם בטוחים. המובילים של העיר השכנה אמרו כי זה מכה קשה, וביקשו גם מעבורת עם תחילת העבודה על הגשר.
                    ja | 港湾評議会は火曜日の夜、北の橋を閉鎖したままにすることを決めた。橋脚がトラックには安全ではないためだという。隣町の運送業者はこの決定を痛手だと話している。修理が終わるまでの渡し船を求めた。
                    ko | 항만 위원회는 화요일 밤 북쪽 다리를 계속 닫아 두기로 결정했다. 교각이 트럭에 안전하지 않다고 밝혔다. 이웃 도시의 운송업자들은 이 결정이 큰 타격이라고 말했다. 수리가 끝날 때까지 나룻배를 요구했다.
                    hi | बंदरगाह परिषद ने मंगलवार को उत्तरी पुल को बंद रखने का फैसला किया और कहा कि इसके खंभे ट्रकों के लिए सुरक्षित नहीं हैं। पड़ोसी शहर के लोगों ने कहा कि यह एक बड़ा झटका है और उन्होंने नाव की मांग की।
                    """)
    void aPageWithoutALanguageIsKnownByItsWords(String language, String text) {
        Article article =
                page("<html><body><h1>X</h1><div><p>" + text + "</p></div></body></html>");
        assertThat(article.language()).contains(language);
        assertThat(Fixture.parts(article, Role.BODY)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({"en, en", "EN-us, en-US", "en_GB, en-GB", "english, en", "'', en"})
    void aStatedLanguageIsWrittenAsUsual(String stated, String language) {
        String body = "<p>" + String.join("</p><p>", Fixture.PARAGRAPHS) + "</p>";
        String markup = "<html lang='" + stated + "'><body><div>" + body + "</div></body></html>";
        assertThat(page(markup).language()).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"en, de", "en-US, de", "de-AT, de-AT", "fr, fr"})
    void aTemplateThatCallsEverythingEnglishIsNotBelieved(String stated, String language) {
        String text =
                "Der Hafenrat von Port Ansel hat am Dienstag beschlossen, dass die nördliche Brücke"
                        + " noch nicht geöffnet wird. Die Pfeiler sind nach Auskunft der Ingenieure"
                        + " nicht sicher, und die Spediteure aus der Nachbarstadt halten das für"
                        + " einen schweren Schlag, den sie nicht erwartet haben. Sie wollen, dass"
                        + " die Provinz ihnen eine Fähre bezahlt, bis die Arbeiten an der Brücke im"
                        + " nächsten Jahr zu Ende sind.";
        String markup = "<html lang='%s'><body><div><p>%s</p></div></body></html>";
        assertThat(page(String.format(Locale.ROOT, markup, stated, text)).language())
                .contains(language);
    }
}
