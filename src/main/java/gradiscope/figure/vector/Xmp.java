package gradiscope.figure.vector;

/// What a PDF says of itself, as XMP (ISO 16684-1).
final class Xmp {
    private Xmp() {}

    static byte[] of(About about) {
        Markup xml = new Markup();
        xml.begin("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
        xml.begin("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        xml.begin(
                "rdf:Description",
                "rdf:about",
                "",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xmp",
                "http://ns.adobe.com/xap/1.0/",
                "xmlns:gradiscope",
                "urn:gradiscope:figure");
        inEveryLanguage(xml, "dc:title", about.title());
        inEveryLanguage(xml, "dc:description", about.description());
        xml.words("xmp:CreatorTool", About.PROGRAM);
        if (!about.sidecar().isEmpty()) {
            xml.words("gradiscope:sidecar", about.sidecar());
        }
        return xml.end().end().end().bytes();
    }

    private static void inEveryLanguage(Markup xml, String element, String words) {
        xml.begin(element).begin("rdf:Alt");
        xml.words("rdf:li", words, "xml:lang", "x-default");
        xml.end().end();
    }
}
