package org.hearsay.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The walls of the house. Rooms that are not built yet pass on nothing, so one test holds a floor
 * under the number of classes that were looked at.
 */
class ArchitectureTest {

    /** Raise it as the house grows; it exists so that no rule passes because nothing was read. */
    private static final int CLASSES_AT_LEAST = 60;

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.hearsay");

    @Test
    void enoughClassesAreLookedAtForTheRulesToMeanSomething() {
        assertThat(HOUSE).hasSizeGreaterThanOrEqualTo(CLASSES_AT_LEAST);
        assertThat(rooms())
                .contains("text", "model", "annotation", "ledger")
                .containsAll(CoreRooms.MODULES);
    }

    @Test
    void everyRoomOfTheHouseIsOnThePlan() {
        assertThat(CoreRooms.all()).containsAll(rooms());
    }

    @TestFactory
    Stream<DynamicTest> aRoomOfCoreUsesOnlyTheRoomsItMay() {
        return CoreRooms.MAY_USE.entrySet().stream()
                .map(
                        room ->
                                DynamicTest.dynamicTest(
                                        room.getKey(),
                                        () -> usesOnly(room.getKey(), room.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> siblingModulesSeeOnlyCore() {
        return Stream.of("nlp", "intake", "store", "server", "cluster", "testing")
                .map(
                        module ->
                                DynamicTest.dynamicTest(
                                        module, () -> usesOnly(module, CoreRooms.names())));
    }

    @Test
    void onlyTheReaderAndTheReconcilerImportTheStages() {
        for (String stage : CoreRooms.STAGES) {
            holds(
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(in(stage), in("reading"), in("dossier"))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(in(stage)));
        }
    }

    @Test
    void onlyTheReconcilerAppliesDecisions() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(in("decision"), in("dossier"))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.hearsay.decision.Decisions"));
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        holds(slices().matching("org.hearsay.(**)").should().beFreeOfCycles());
    }

    @Test
    void coreUsesNoLibraryButTheHtmlParser() {
        holds(
                classes()
                        .that(areInCore())
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..", "org.hearsay..", "org.jsoup..", "org.jspecify.."));
    }

    @Test
    void onlyTheLanguageModuleSeesTheLanguageLibrary() {
        onlyIn("nlp", "edu.stanford..", "ai.onnxruntime..");
    }

    @Test
    void onlyTheStoreSeesTheDatabase() {
        onlyIn("store", "java.sql..", "javax.sql..", "org.sqlite..");
        onlyIn("store.postgres", "org.postgresql..", "org.jdbi..", "org.flywaydb..");
    }

    @Test
    void onlyTheServerSeesTheWebServer() {
        onlyIn(
                "server",
                "io.javalin..",
                "org.eclipse.jetty..",
                "jakarta.servlet..",
                "io.modelcontextprotocol..");
    }

    @Test
    void onlyTheClusterSeesItsEngine() {
        onlyIn("cluster", "org.apache.flink..");
    }

    /** The program is installed without the add-on: its commands are looked at at every start. */
    @Test
    void commandsNameNothingOfTheClusterInTheirMembers() {
        holds(
                noClasses()
                        .that()
                        .haveNameMatching("org\\.hearsay\\.cli\\.(Main|ClusterCommand)(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(in("cluster")));
    }

    @Test
    void oneFilterStandsBeforeEveryRoute() {
        Set<String> handlers =
                HOUSE.stream()
                        .filter(c -> c.isAssignableTo("org.eclipse.jetty.server.Handler"))
                        .filter(c -> c.getPackageName().startsWith("org.hearsay"))
                        .map(JavaClass::getName)
                        .collect(toCollection(TreeSet::new));
        assertThat(handlers).containsExactly("org.hearsay.server.gate.Gate");
        holds(
                noClasses()
                        .should()
                        .accessTargetWhere(access(ArchitectureTest::isJavalinFilter))
                        .orShould()
                        .beAssignableTo("jakarta.servlet.Filter"));
    }

    private static boolean isJavalinFilter(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("io.javalin")
                && Set.of("before", "beforeMatched", "after", "afterMatched")
                        .contains(access.getName());
    }

    @Test
    void coreReachesNoNetworkAndStartsNoProcess() {
        holds(
                noClasses()
                        .that(areInCore())
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
                                        .or(named(ForbiddenCalls.NETWORK_AND_PROCESS))));
    }

    @Test
    void theModelHoldsOnlyRecordsEnumsSealedInterfacesAndFinalValues() {
        holds(
                classes()
                        .that()
                        .resideInAPackage(in("model"))
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .doNotHaveSimpleName("package-info")
                        .should(
                                be(
                                        describe(
                                                "a record, enum, sealed interface or final value",
                                                ArchitectureTest::isData))));
    }

    @Test
    void coreAsksNeitherClockNorChanceNorSurroundings() {
        holds(
                noClasses()
                        .that(areInCore())
                        .should()
                        .accessTargetWhere(access(ForbiddenCalls::dependsOnSurroundings)));
    }

    @Test
    void whatRoomsHandOnKeepsItsOrderFromRunToRun() {
        String[] handedOn =
                CoreRooms.HANDED_ON.stream().map(ArchitectureTest::in).toArray(String[]::new);
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(handedOn)
                        .should()
                        .accessTargetWhere(access(ForbiddenCalls::forgetsOrder)));
    }

    @Test
    void onlyCommandsOwnTheConsoleAndEndTheProgram() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(in("cli"), in("bench"))
                        .should()
                        .accessTargetWhere(access(ForbiddenCalls::touchesConsoleOrExit)));
    }

    @Test
    void oneClassMakesXmlParsersAndOneFetches() {
        assertThat(classesThat(ForbiddenCalls::makesXmlFactory)).hasSizeLessThanOrEqualTo(1);
        assertThat(classesThat(ForbiddenCalls::fetches))
                .containsExactly("org.hearsay.intake.web.Dialler");
    }

    @Test
    void noStaticFieldCanChange() {
        holds(fields().that().areStatic().should().beFinal());
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked =
                HOUSE.stream()
                        .map(JavaClass::getPackage)
                        .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                        .map(found -> found.getName())
                        .collect(toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    @Test
    void noNameSaysNothing() {
        holds(
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Service")
                        .orShould()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*"));
    }

    private static void usesOnly(String room, Set<String> others) {
        String[] allowed =
                Stream.concat(Stream.of(room), others.stream())
                        .map(ArchitectureTest::in)
                        .toArray(String[]::new);
        holds(
                classes()
                        .that()
                        .resideInAPackage(in(room))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(allowed)
                                        .or(
                                                DescribedPredicate.not(
                                                        resideInAPackage("org.hearsay..")))));
    }

    private static void onlyIn(String room, String... library) {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(in(room), in("bench"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static String in(String room) {
        return "org.hearsay." + room + "..";
    }

    private static DescribedPredicate<JavaClass> areInCore() {
        return resideInAnyPackage(
                        CoreRooms.names().stream().map(ArchitectureTest::in).toArray(String[]::new))
                .as("are in core");
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe("one of " + names, found -> names.contains(found.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> access(Predicate<JavaAccess<?>> forbidden) {
        return describe("the target is forbidden here", forbidden);
    }

    private static boolean isData(JavaClass found) {
        return found.isRecord()
                || found.isEnum()
                || (found.isInterface() && found.reflect().isSealed())
                || isFinalValue(found);
    }

    private static boolean isFinalValue(JavaClass found) {
        Class<?> type = found.reflect();
        return Modifier.isFinal(type.getModifiers())
                && type.getConstructors().length == 0
                && found.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    private static List<String> classesThat(Predicate<JavaAccess<?>> access) {
        return HOUSE.stream()
                .filter(found -> found.getAccessesFromSelf().stream().anyMatch(access))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** The first name after {@code org.hearsay} of every package that was found. */
    private static Set<String> rooms() {
        return HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.hearsay."))
                .map(name -> name.split("\\.", -1)[2])
                .collect(toCollection(TreeSet::new));
    }
}
