package gradiscope.figure.vector;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/// The objects of a PDF file (ISO 32000-1, section 7), one after the other.
final class PdfFile {
    private final List<byte[]> objects = new ArrayList<>();

    /// A number for an object that is added later.
    int reserve() {
        objects.add(new byte[0]);
        return objects.size();
    }

    /// @param content like `<< /Type /Catalog >>`
    /// @return its number
    int add(String content) {
        int number = reserve();
        put(number, content);
        return number;
    }

    void put(int number, String content) {
        objects.set(number - 1, ascii(content));
    }

    /// A stream.
    ///
    /// @param entries of its dictionary, besides those of its length and compression
    /// @return its number
    int add(String entries, byte[] data) {
        byte[] packed = Bytes.deflated(data);
        int number = reserve();
        objects.set(
                number - 1,
                new Bytes()
                        .add(ascii(
                                "<< " + entries + " /Filter /FlateDecode /Length " + packed.length + " >>\nstream\n"))
                        .add(packed)
                        .add(ascii("\nendstream"))
                        .array());
        return number;
    }

    /// A stream that programs without knowledge of PDF find by searching the file.
    int addPlain(String entries, byte[] data) {
        int number = reserve();
        objects.set(
                number - 1,
                new Bytes()
                        .add(ascii("<< " + entries + " /Length " + data.length + " >>\nstream\n"))
                        .add(data)
                        .add(ascii("\nendstream"))
                        .array());
        return number;
    }

    static String ref(int number) {
        return number + " 0 R";
    }

    /// Words in any language, as a string of a dictionary.
    static String text(String words) {
        byte[] utf16 = words.getBytes(StandardCharsets.UTF_16BE);
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(utf16) + ">";
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] bytes(int catalog, int info) {
        Bytes file = new Bytes().add(ascii("%PDF-1.6\n%")).add(0xe2, 0xe3, 0xcf, 0xd3, '\n');
        StringBuilder table = new StringBuilder();
        CRC32 check = new CRC32();
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.size()));
            check.update(objects.get(i));
            file.add(ascii((i + 1) + " 0 obj\n")).add(objects.get(i)).add(ascii("\nendobj\n"));
        }
        int start = file.size();
        int count = objects.size() + 1;
        String id = id(check.getValue(), file.size());
        file.add(ascii("xref\n0 " + count + "\n0000000000 65535 f \n" + table));
        file.add(ascii("trailer\n<< /Size " + count + " /Root " + ref(catalog) + " /Info " + ref(info) + " /ID [" + id
                + id + "] >>\nstartxref\n" + start + "\n%%EOF\n"));
        return file.array();
    }

    /// Of what is in the file and not of the time, so the same picture is the same file.
    private static String id(long check, long length) {
        byte[] id = ByteBuffer.allocate(16).putLong(check).putLong(length).array();
        return "<" + HexFormat.of().formatHex(id) + ">";
    }
}
