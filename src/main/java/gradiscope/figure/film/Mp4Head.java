package gradiscope.figure.film;

import static gradiscope.figure.film.Mp4Box.box;
import static gradiscope.figure.film.Mp4Box.full;

import gradiscope.figure.vector.About;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What stands in an MP4 file around its frames (ISO/IEC 14496-12 and -15). Dates are 0: not known.
///
/// @param parameters of the sequence, and of the picture: what an H.264 decoder must know first
/// @param frames of the film, each in a box of its own
record Mp4Head(FilmSize size, List<byte[]> parameters, List<Frame> frames) {
    /// Of a second; every rate up to 50 has whole ones, or nearly so.
    private static final int TICKS = 90_000;

    private static final int ONE = 0x10000;
    private static final int FIXED_2_30 = 0x40000000;
    private static final int UNDETERMINED = 0x55c4;
    private static final int TEXT = 1;
    /// ITU-T H.273: primaries, transfer and matrix of BT.709.
    private static final int BT709 = 1;

    /// @param place of its first byte in the file
    /// @param length in bytes
    /// @param isKey whether it needs none of those before
    record Frame(long place, int length, boolean isKey) {}

    static byte[] type() {
        return box("ftyp").ascii("isom").number(0x200).ascii("isomiso2avc1mp41").array();
    }

    /// What the film is, where it is found first.
    static Mp4Box about(About about) {
        Mp4Box list = box("ilst");
        text(list, "\u00a9nam", about.title());
        text(list, "desc", about.description());
        text(list, Mp4Box.COMMENT, about.sidecar().isEmpty() ? "" : FilmSidecars.MARK + about.sidecar());
        Mp4Box handler = full("hdlr", 0).number(0).ascii("mdirappl").zeros(9);
        return full("meta", 0).add(handler).add(list);
    }

    private static void text(Mp4Box list, String type, String words) {
        if (!words.isEmpty()) {
            Mp4Box data = box("data").number(TEXT).number(0).bytes(words.getBytes(StandardCharsets.UTF_8));
            list.add(Mp4Box.of(type, data));
        }
    }

    private int duration() {
        return frames.size() * (TICKS / size.rate());
    }

    Mp4Box movie() {
        Mp4Box head = full("mvhd", 0)
                .zeros(8)
                .number(TICKS)
                .number(duration())
                .number(ONE)
                .shorts(0x100)
                .zeros(10);
        matrix(head).zeros(24).number(2);
        return Mp4Box.of("moov", head, track());
    }

    private static Mp4Box matrix(Mp4Box box) {
        return box.number(ONE).zeros(12).number(ONE).zeros(12).number(FIXED_2_30);
    }

    private Mp4Box track() {
        // Enabled, in the movie.
        Mp4Box head =
                full("tkhd", 3).zeros(8).number(1).zeros(4).number(duration()).zeros(16);
        matrix(head).shorts(size.width(), 0, size.height(), 0);
        Mp4Box media = full("mdhd", 0).zeros(8).number(TICKS).number(duration()).shorts(UNDETERMINED, 0);
        Mp4Box handler = full("hdlr", 0).number(0).ascii("vide").zeros(12).ascii("Film\0");
        Mp4Box here = Mp4Box.of("dinf", full("dref", 0).number(1).add(full("url ", 1)));
        Mp4Box information = Mp4Box.of("minf", full("vmhd", 1).zeros(8), here, samples());
        return Mp4Box.of("trak", head, Mp4Box.of("mdia", media, handler, information));
    }

    private Mp4Box samples() {
        Mp4Box times = full("stts", 0).number(1).number(frames.size()).number(TICKS / size.rate());
        Mp4Box chunks = full("stsc", 0).number(1).number(1).number(1).number(1);
        Mp4Box keys = full("stss", 0)
                .number((int) frames.stream().filter(Frame::isKey).count());
        Mp4Box lengths = full("stsz", 0).number(0).number(frames.size());
        Mp4Box places = full("co64", 0).number(frames.size());
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            lengths.number(frame.length);
            places.number(frame.place);
            if (frame.isKey) {
                keys.number(i + 1);
            }
        }
        return Mp4Box.of("stbl", full("stsd", 0).number(1).add(entry()), times, keys, chunks, lengths, places);
    }

    private Mp4Box entry() {
        Mp4Box entry = box("avc1").zeros(6).shorts(1).zeros(16).shorts(size.width(), size.height());
        // 72 pixels to the inch, as all have it; a name of 32 bytes; 24 bits.
        entry.number(72 * ONE).number(72 * ONE).zeros(4).shorts(1).zeros(32).shorts(24, -1);
        Mp4Box colours = box("colr").ascii("nclx").shorts(BT709, BT709, BT709).bytes(0);
        return entry.add(decoder()).add(colours);
    }

    private Mp4Box decoder() {
        byte[] sequence = parameters.getFirst();
        byte[] picture = parameters.getLast();
        // Lengths of 4 bytes; one set of each.
        return box("avcC")
                .bytes(1, sequence[1], sequence[2], sequence[3], 0xff, 0xe1)
                .shorts(sequence.length)
                .bytes(sequence)
                .bytes(1)
                .shorts(picture.length)
                .bytes(picture);
    }
}
