#!/usr/bin/env python3
"""Makes samples/one-of-each: the coverage of one invented fire, in one file of every kind that Hearsay reads.

usage: python3 samples/make-one-of-each.py      (the standard library is enough; the same bytes at every run)

Outlets, places and people are invented. Each file has an article of another outlet, or several.
"""
import base64, gzip, html, io, json, os, shutil, textwrap, zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, 'one-of-each')
LEAD = 'A fire in the grain silo of Torvik harbour injured %s people on Tuesday and was put out after %s hours, the fire brigade said.'
MASTER = '“The silo was empty but for dust, and dust is what burned,” said harbour master Ines Vollan.'


def paragraphs(injured, hours, *more):
    return [LEAD % (injured, hours), MASTER, *more]


def page(headline, outlet, day, url, body, language='en'):
    said = ''.join('<p>%s</p>\n' % html.escape(p, False) for p in body)
    return ('<!DOCTYPE html>\n<html lang="%s"><head><meta charset="utf-8"><title>%s | %s</title>\n'
            '<meta property="og:site_name" content="%s"><meta property="article:published_time" content="%s">\n'
            '<link rel="canonical" href="%s"></head>\n<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>\n'
            '<article><h1>%s</h1>\n%s</article>\n<footer>Terms and privacy</footer></body></html>\n'
            % (language, headline, outlet, outlet, day, url, headline, said))


def write(name, data):
    path = os.path.join(OUT, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as f:
        f.write(data if isinstance(data, bytes) else data.encode('utf-8'))


def packed(entries, first=None):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as z:
        for name, data in entries:
            info = zipfile.ZipInfo(name, (2031, 3, 5, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED
            z.writestr(info, data)
    return out.getvalue()


def docx(lines):
    body = ''.join('<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' % html.escape(l) for l in lines)
    types = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             '<Override PartName="/word/document.xml" ContentType='
             '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    rels = ('<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>')
    document = ('<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                '<w:body>%s</w:body></w:document>' % body)
    return packed([('[Content_Types].xml', types), ('_rels/.rels', rels), ('word/document.xml', document)])


def odt(lines):
    body = ''.join('<text:p>%s</text:p>' % html.escape(l) for l in lines)
    content = ('<?xml version="1.0" encoding="UTF-8"?><office:document-content '
               'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
               'office:version="1.2"><office:body><office:text>%s</office:text></office:body></office:document-content>' % body)
    manifest = ('<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
                '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
    mime = 'application/vnd.oasis.opendocument.text'
    return packed([('mimetype', mime), ('content.xml', content), ('META-INF/manifest.xml', manifest)], 'mimetype')


def rtf(lines):
    def escaped(line):
        return ''.join(c if ord(c) < 128 and c not in '\\{}' else '\\u%d?' % ord(c) for c in line)
    return '{\\rtf1\\ansi\\ansicpg1252\\uc1\n' + '\\par\n\\par '.join(escaped(l) for l in lines) + '\\par}\n'


def pdf(lines):
    shown, y = [], 780
    for i, line in enumerate(lines):
        size = 18 if i == 0 else 11
        for part in textwrap.wrap(line, 52 if i == 0 else 88):
            text = part.encode('cp1252').replace(b'\\', b'\\\\').replace(b'(', b'\\(').replace(b')', b'\\)')
            shown.append(b'BT /F1 %d Tf 60 %d Td (' % (size, y) + text + b') Tj ET')
            y -= size + 3
        y -= 12
    stream = b'\n'.join(shown)
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
               b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
               b'<< /Length %d >>\nstream\n' % len(stream) + stream + b'\nendstream',
               b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']
    out, places = b'%PDF-1.4\n', []
    for i, o in enumerate(objects):
        places.append(len(out))
        out += b'%d 0 obj\n' % (i + 1) + o + b'\nendobj\n'
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % p for p in places)
    return out + b'trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, start)


def mail(subject, sender, body, attached=None):
    head = 'From: %s\r\nTo: desk@reader.example\r\nSubject: %s\r\nDate: Wed, 05 Mar 2031 07:30:00 +0100\r\nMIME-Version: 1.0\r\n' % (sender, subject)
    text = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n' \
        + base64.encodebytes('\n\n'.join(body).encode()).decode().replace('\n', '\r\n')
    if not attached:
        return head + text
    name, data = attached
    return (head + 'Content-Type: multipart/mixed; boundary="cut"\r\n\r\n--cut\r\n' + text + '\r\n--cut\r\nContent-Type: application/pdf\r\n'
            'Content-Disposition: attachment; filename="%s"\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n--cut--\r\n'
            % (name, base64.encodebytes(data).decode().replace('\n', '\r\n')))


def mhtml(url, content):
    return ('From: <Saved by a browser>\r\nSnapshot-Content-Location: %s\r\nSubject: saved\r\nDate: Thu, 06 Mar 2031 10:00:00 -0000\r\n'
            'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/html\r\n'
            'Content-Transfer-Encoding: base64\r\nContent-Location: %s\r\n\r\n%s\r\n--cut--\r\n'
            % (url, url, base64.encodebytes(content.encode()).decode().replace('\n', '\r\n')))


def warc(pages):
    out = b''
    for i, (url, content) in enumerate(pages):
        payload = content.encode()
        http = b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n' % len(payload) + payload
        head = ('WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\nWARC-Date: 2031-03-06T09:00:00Z\r\n'
                'WARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n' % (i, url, len(http)))
        out += gzip.compress(head.encode() + http + b'\r\n\r\n', mtime=0)
    return out


def feeds():
    p = paragraphs('four', 'seven')
    write('feed.rss', '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
          '<channel><title>Skerry Daily</title><link>https://skerry.example/</link><description>News</description><language>en</language>'
          '<item><title>Silo fire in Torvik</title><link>https://skerry.example/silo</link><pubDate>Wed, 05 Mar 2031 06:00:00 +0100</pubDate>'
          '<content:encoded><![CDATA[%s]]></content:encoded></item></channel></rss>\n' % ''.join('<p>%s</p>' % x for x in p))
    p = paragraphs('four', 'nearly eight')
    write('feed.atom', '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lantern Online</title>'
          '<id>https://lantern.example/</id><updated>2031-03-05T08:00:00Z</updated><entry><title>Harbour silo burns</title>'
          '<id>https://lantern.example/1</id><link href="https://lantern.example/1"/><published>2031-03-05T05:00:00Z</published>'
          '<updated>2031-03-05T08:00:00Z</updated><content type="html">%s</content></entry></feed>\n'
          % html.escape(''.join('<p>%s</p>' % x for x in p)))
    write('feed.json', json.dumps({'version': 'https://jsonfeed.org/version/1.1', 'title': 'Fjord Wire', 'language': 'en', 'items': [
        {'id': '1', 'url': 'https://fjordwire.example/1', 'title': 'Four hurt as silo burns in Torvik',
         'date_published': '2031-03-04T22:10:00+01:00', 'content_text': '\n\n'.join(paragraphs('four', 'eight'))}]}, indent=1) + '\n')


def tables():
    row = '\n\n'.join(paragraphs('four', 'eight', 'The port reopens on Thursday, Vollan said.'))
    write('rows.csv', 'headline,outlet,url,published,text\n"Port to reopen after fire",Vik Standard,https://vikstandard.example/7,2031-03-05,"%s"\n'
          % row.replace('"', '""'))
    write('rows.jsonl', ''.join(json.dumps({'title': t, 'source': s, 'url': u, 'date': '2031-03-05', 'body': '\n\n'.join(b)}) + '\n' for t, s, u, b in [
        ('Insurers look at silo', 'Coast Ledger', 'https://coastledger.example/1',
         paragraphs('five', 'eight', 'Insurer Norvann Re said the damage would exceed 2 million crowns.')),
        ('Mayor wants inquiry', 'Torvik Voice', 'https://torvikvoice.example/2',
         paragraphs('five', 'eight', 'Mayor Odd Brekke demanded an inquiry and said the silo should have been closed in January.'))]))


def agencies():
    p = paragraphs('four', 'eight')
    said = ''.join('<p>%s</p>' % x for x in p)
    write('item.nitf', '<?xml version="1.0" encoding="UTF-8"?>\n<nitf><head><title>Silo fire</title><docdata><date.issue norm="20310304T214500+0100"/>'
          '<doc.copyright holder="Nordpress"/></docdata><pubdata name="Torvik Gazette" date.publication="20310305"/></head><body><body.head><hedline>'
          '<hl1>Fire in Torvik silo injures four</hl1></hedline><byline>By Liv Aasen</byline></body.head><body.content>%s</body.content></body></nitf>\n' % said)
    write('item-g2.xml', '<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:nordpress.example:silo" '
          'version="2" standard="NewsML-G2" standardversion="2.29" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Nordpress</name></provider>'
          '<versionCreated>2031-03-04T23:00:00+01:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta>'
          '<contentCreated>2031-03-04T21:45:00+01:00</contentCreated><headline>Silo fire put out in Torvik</headline></contentMeta><contentSet>'
          '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>%s</body></html></inlineXML></contentSet></newsItem>\n' % said)
    write('item.ninjs.json', json.dumps({'uri': 'https://nordpress.example/silo/3', 'type': 'text', 'version': '3', 'language': 'en',
          'versioncreated': '2031-03-05T06:15:00+01:00', 'headline': 'Fifth person hurt in silo fire', 'provider': 'Nordpress',
          'body_xhtml': ''.join('<p>%s</p>' % x for x in paragraphs('five', 'eight'))}, indent=1) + '\n')


def databases():
    one = paragraphs('five', 'eight', 'The silo was built in 1974.')
    two = paragraphs('five', 'eight', '“We asked for sprinklers twice,” said fire chief Tor Lunde.')

    def lexis(n, outlet, day, headline, byline, body):
        return ('%d of 2 DOCUMENTS\n\n\n%s\n\n%s\n\n%s\n\nBYLINE: %s\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: %d words\n\n\n%s\n\n\nLOAD-DATE: March 6, 2031\n\n'
                'LANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\nCopyright 2031 %s\nAll Rights Reserved\n\n\n'
                % (n, outlet, day, headline, byline, sum(len(p.split()) for p in body), '\n\n'.join(body), outlet))
    write('lexisnexis.txt', lexis(1, 'The Halvard Chronicle', 'March 5, 2031 Wednesday', 'Old silo was a risk', 'Ragna Moe', one)
          + lexis(2, 'Inland Courier', 'March 6, 2031 Thursday', 'Fire chief asked twice', 'Per Solli', two))

    def factiva(headline, byline, date, outlet, code, body, number):
        return ('%s\n\n%s\n%d words\n%s\n%s\n%s\nEnglish\n(c) 2031 %s\n\n%s\n\nDocument %s\n\n\n'
                % (headline, byline, sum(len(p.split()) for p in body), date, outlet, code, outlet, '\n\n'.join(body), number))
    write('factiva.txt', factiva('Silo owner rejects blame', 'By Siv Dahl', '6 March 2031', 'Harbour Business', 'HARBUS',
          paragraphs('five', 'eight', 'Silo owner Granos rejected the blame and denied that dust had been left in the shaft.'), 'HARBUS0020310306ed360000a')
          + factiva('Granos shares fall', 'By Ola Rud', '6 March 2031', 'Crown Markets', 'CRNMKT',
                    paragraphs('five', 'eight', 'Shares of Granos fell 4 percent.'), 'CRNMKT0020310306ed3600012'))


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    four = paragraphs('four', 'eight')
    write('plain.txt', 'Silo burns in Torvik\n\nBy Kaja Strand\n\nTORVIK, March 4, 2031 - ' + '\n\n'.join(four) + '\n')
    write('page.html', page('Fire guts silo in Torvik', 'Torvik Tidings', '2031-03-04T20:30:00+01:00', 'https://tidings.example/silo', four))
    write('saved.html', page('What we know of the fire', 'Bay Observer', '2031-03-05T09:00:00+01:00', 'https://bayobserver.example/know', four))
    write('saved_files/style.css', 'body { color: black }\n')
    write('snapshot.mhtml', mhtml('https://outerisles.example/fire', page('Smoke over Torvik', 'Outer Isles Post', '2031-03-04T21:00:00+01:00',
          'https://outerisles.example/fire', four)))
    write('german.html', page('Brand im Hafen', 'Hafenblatt', '2031-03-05', 'https://hafenblatt.example/1',
          ['Bei einem Brand im Getreidesilo des Hafens sind am Dienstag vier Menschen verletzt worden, wie die Feuerwehr mitteilte.',
           'Der Hafen soll am Donnerstag wieder geöffnet werden, und die Ursache wird noch untersucht.'], 'de'))
    report = ['Fire in the grain silo of Torvik harbour', 'Torvik, March 5, 2031', *four, 'Harbour master Vollan denied that the alarm had failed.']
    write('report.pdf', pdf(report))
    write('release.docx', docx(['Statement on the fire', 'Granos said it would pay for the damage. “We are sorry for every hour,” said director Unni Berge.', *four]))
    write('notes.odt', odt(['Notes from the news conference in Torvik', *four, 'Fire chief Tor Lunde said the cause was not known.']))
    write('column.rtf', rtf(['A silo is not a museum', *four, 'Opinion writer Jon Vik said the town had slept.']))
    write('newsletter.eml', mail('Fire in Torvik', 'Torvik Morning Letter <letter@morning.example>', four, ('report-2.pdf', pdf(report[:3] + ['Two cranes were damaged.']))))
    write('inbox.mbox', ''.join('From desk@reader.example Wed Mar  5 07:31:00 2031\n%s\n' % m.replace('\r\n', '\n') for m in [
        mail('Press release: port reopens', 'Port of Torvik <press@port.example>', paragraphs('five', 'eight', 'The port reopens on Thursday at noon.')),
        mail('Union on the fire', 'Dockers Union <union@dockers.example>', paragraphs('five', 'eight', '“Nobody warned the crews,” said union leader Berit Hove.'))]))
    pages = [('https://northerner.example/%d' % i, page(t, 'The Northerner', '2031-03-0%dT12:00:00+01:00' % d, 'https://northerner.example/%d' % i, b)) for i, t, d, b in [
        (1, 'Torvik fire is out', 5, four), (2, 'Five hurt in Torvik, not four', 6, paragraphs('five', 'eight', 'The fire brigade corrected its count on Wednesday.'))]]
    write('crawl.warc.gz', warc(pages))
    changed = page('Torvik fire is out (updated)', 'Sound Herald', '2031-03-05T07:00:00+01:00', 'https://soundherald.example/1', paragraphs('five', 'eight'))
    write('archive.wacz', packed([('datapackage.json', '{"profile": "data-package", "wacz_version": "1.1.1"}'),
          ('archive/data.warc.gz', warc([('https://soundherald.example/1', changed)]))]))
    write('folder.zip', packed([('a/one.html', page('Silo fire: a timeline', 'Ridge Radio', '2031-03-05T10:00:00+01:00', 'https://ridgeradio.example/t', four))]))
    feeds()
    tables()
    agencies()
    databases()


if __name__ == '__main__':
    main()
