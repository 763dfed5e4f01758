package gradiscope.figure.vector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A typeface in a PDF file, with the letters that are used and no others; each has a code of one byte, from 1 on.
final class PdfFont {
    private static final int MOST = 255;
    private static final int SYMBOLIC = 4;

    private final Typeface face;
    private final Map<Integer, Integer> codes = new TreeMap<>();
    private final List<Integer> letters = new ArrayList<>();

    PdfFont(Typeface face) {
        this.face = face;
    }

    /// Whether all of it can be written as words; else it is drawn.
    boolean canWrite(String words) {
        return words.codePoints().allMatch(letter -> face.glyph(letter).own())
                && words.codePoints()
                                .filter(letter -> !codes.containsKey(letter))
                                .distinct()
                                .count()
                        <= MOST - letters.size();
    }

    /// As a string of a content stream.
    String encoded(String words) {
        return words.codePoints()
                .mapToObj(letter -> HexFormat.of().toHexDigits((byte) code(letter)))
                .collect(Collectors.joining("", "<", ">"));
    }

    private int code(int letter) {
        return codes.computeIfAbsent(letter, l -> {
            letters.add(l);
            return letters.size();
        });
    }

    /// Puts it into the file.
    ///
    /// @return its number
    int add(PdfFile file) {
        String name = tag() + "+" + face.family().replace(' ', '-');
        List<CompactFont.Letter> known = letters.stream()
                .map(letter -> new CompactFont.Letter(name(letter), face.glyph(letter)))
                .toList();
        int program = file.add("/Subtype /Type1C", CompactFont.of(name, known));
        int descriptor = file.add(String.format(
                Locale.ROOT,
                "<< /Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [-1000 -500 3000 1200] /ItalicAngle 0"
                        + " /Ascent 969 /Descent -242 /CapHeight 727 /StemV 80 /FontFile3 %s >>",
                name,
                SYMBOLIC,
                PdfFile.ref(program)));
        int unicode = file.add("", toUnicode().getBytes(StandardCharsets.US_ASCII));
        return file.add(String.format(
                Locale.ROOT,
                "<< /Type /Font /Subtype /Type1 /BaseFont /%s /FirstChar 1 /LastChar %d /Widths [%s]"
                        + " /FontDescriptor %s /Encoding << /Type /Encoding /Differences [1 %s] >> /ToUnicode %s >>",
                name,
                letters.size(),
                letters.stream()
                        .map(letter -> Decimals.of(face.glyph(letter).advance()))
                        .collect(Collectors.joining(" ")),
                PdfFile.ref(descriptor),
                letters.stream().map(letter -> "/" + name(letter)).collect(Collectors.joining(" ")),
                PdfFile.ref(unicode)));
    }

    /// Six capitals that tell subsets of one typeface apart (ISO 32000-1, 9.6.4): of which letters it has.
    private String tag() {
        int rest = letters.hashCode() & Integer.MAX_VALUE;
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }

    private static String name(int letter) {
        return String.format(Locale.ROOT, "u%04X", letter);
    }

    /// What letter a code stands for, so that words can be searched and copied (ISO 32000-1, 9.10.3).
    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        // At most a hundred in a block.
        for (int from = 0; from < letters.size(); from += 100) {
            List<Integer> block = letters.subList(from, Math.min(letters.size(), from + 100));
            map.append(block.size()).append(" beginbfchar\n");
            for (int letter : block) {
                String utf16 = HexFormat.of()
                        .withUpperCase()
                        .formatHex(Character.toString(letter).getBytes(StandardCharsets.UTF_16BE));
                map.append(String.format(Locale.ROOT, "<%02X> <%s>\n", codes.get(letter), utf16));
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
