package gradiscope.figure.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class MarkupTest {
    @Test
    void anotherReaderFindsWhateverWasWritten() throws Exception {
        String odd = "<a href=\"x\">&amp;' α 𝛼\nend";
        byte[] xml = new Markup()
                .begin("all", "name", odd, "left-out", null)
                .words("one", odd)
                .empty("two")
                .end()
                .bytes();
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        assertThat(document.getDocumentElement().getAttribute("name")).isEqualTo(odd);
        assertThat(document.getDocumentElement().hasAttribute("left-out")).isFalse();
        assertThat(document.getElementsByTagName("one").item(0).getTextContent())
                .isEqualTo(odd);
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        assertThat(Markup.escaped("a\u0000b\u001fc\ud800d\uffffe")).isEqualTo("abcde");
    }
}
