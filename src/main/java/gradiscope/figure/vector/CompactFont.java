package gradiscope.figure.vector;

import gradiscope.figure.vector.Outline.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A font of just the letters that a drawing has, in the Compact Font Format (Adobe Technical Note 5176, version 1.0)
/// with Type 2 charstrings (Note 5177), without hints: what PDF calls Type1C.
final class CompactFont {
    /// The first string that is not one of the format's own.
    private static final int FIRST_OWN_STRING = 391;

    private static final int CHARSET = 15;
    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int OFFSET_SIZE = 4;

    private CompactFont() {}

    /// A letter of it.
    ///
    /// @param name as an encoding calls it
    record Letter(String name, Typeface.Glyph glyph) {}

    /// @param name of the font
    static byte[] of(String name, List<Letter> letters) {
        Bytes names = index(List.of(ascii(name)));
        Bytes strings = index(letters.stream().map(letter -> ascii(letter.name)).toList());
        Bytes charStrings = index(charStrings(letters));
        Bytes charset = charset(letters.size());
        Bytes header = new Bytes().add(1, 0, 4, OFFSET_SIZE);
        // A dictionary has one length whatever its numbers are, so it can be measured before they are known.
        int dictionary = index(List.of(dictionary(0, 0, 0))).size();
        Bytes noSubroutines = new Bytes().addShort(0);
        int charsetAt = header.size() + names.size() + dictionary + strings.size() + noSubroutines.size();
        int charStringsAt = charsetAt + charset.size();
        int privateAt = charStringsAt + charStrings.size();
        return header.add(names)
                .add(index(List.of(dictionary(charsetAt, charStringsAt, privateAt))))
                .add(strings)
                .add(noSubroutines)
                .add(charset)
                .add(charStrings)
                .array();
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    /// Objects of any length, with where each ends (Note 5176, section 5).
    private static Bytes index(List<byte[]> objects) {
        Bytes index = new Bytes().addShort(objects.size());
        if (objects.isEmpty()) {
            return index;
        }
        index.add(OFFSET_SIZE).addInt(1);
        int end = 1;
        for (byte[] object : objects) {
            end += object.length;
            index.addInt(end);
        }
        objects.forEach(index::add);
        return index;
    }

    /// The top dictionary (section 9). All widths stand in the charstrings, so the private one is empty.
    private static byte[] dictionary(int charset, int charStrings, int privateAt) {
        Bytes bytes = new Bytes();
        number(bytes, charset).add(CHARSET);
        number(bytes, charStrings).add(CHAR_STRINGS);
        number(bytes, 0);
        number(bytes, privateAt).add(PRIVATE);
        return bytes.array();
    }

    private static Bytes number(Bytes bytes, int value) {
        return bytes.add(29).addInt(value);
    }

    /// The letters' names, in order (section 13, format 0).
    private static Bytes charset(int letters) {
        Bytes bytes = new Bytes().add(0);
        for (int i = 0; i < letters; i++) {
            bytes.addShort(FIRST_OWN_STRING + i);
        }
        return bytes;
    }

    private static List<byte[]> charStrings(List<Letter> letters) {
        List<byte[]> all = new ArrayList<>();
        all.add(new CharString().end(0));
        letters.forEach(letter -> all.add(new CharString().of(letter.glyph)));
        return all;
    }

    /// The program of one letter: pen movements from where the pen is.
    private static final class CharString {
        private static final int LINE = 5;
        private static final int CURVE = 8;
        private static final int END = 14;
        private static final int MOVE = 21;

        private final Bytes bytes = new Bytes();
        private long x;
        private long y;
        private boolean begun;

        byte[] of(Typeface.Glyph glyph) {
            long width = Math.round(glyph.advance());
            for (Outline.Segment segment : glyph.outline().segments()) {
                switch (segment) {
                    case Outline.Move move -> {
                        begin(width);
                        to(move.to());
                        bytes.add(MOVE);
                    }
                    case Outline.Line line -> {
                        to(line.to());
                        bytes.add(LINE);
                    }
                    case Outline.Curve curve -> {
                        to(curve.leaving());
                        to(curve.arriving());
                        to(curve.to());
                        bytes.add(CURVE);
                    }
                    case Outline.Close _ -> {
                        // The format closes what the next movement leaves open.
                    }
                }
            }
            return end(width);
        }

        /// The width stands before the first movement.
        private void begin(long width) {
            if (!begun) {
                begun = true;
                number(width);
            }
        }

        byte[] end(long width) {
            begin(width);
            return bytes.add(END).array();
        }

        private void to(Place place) {
            long nextX = Math.round(place.x());
            long nextY = Math.round(-place.y());
            number(nextX - x);
            number(nextY - y);
            x = nextX;
            y = nextY;
        }

        /// Note 5177, section 3.2.
        private void number(long value) {
            int v = Math.toIntExact(value);
            if (Math.abs(v) <= 107) {
                bytes.add(v + 139);
            } else if (Math.abs(v) <= 1131) {
                int rest = Math.abs(v) - 108;
                bytes.add((rest >> 8) + (v > 0 ? 247 : 251), rest);
            } else {
                bytes.add(28).addShort(v);
            }
        }
    }
}
