package gradiscope.figure.film;

import gradiscope.figure.vector.About;
import gradiscope.figure.vector.Mosaic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes GIF (CompuServe, GIF89a) that begins again for ever. Each frame has a table of colours of its own, and says
/// what changed since the one before: the least rectangle, and in it nothing where nothing did.
final class GifWriter implements FilmWriter {
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xf9;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    /// Leave the frame where it is, and let what is unchanged be seen.
    private static final int KEEP_AND_SEE_THROUGH = 0b101;
    /// A table of 256 colours of the image's own.
    private static final int OWN_TABLE = 0x87;
    private static final int UNCHANGED = Colours.MOST;
    private static final int HUNDREDTHS = 100;

    private final LittleEndian out;
    private final FilmSize size;
    private int @Nullable [] before;
    private long frames;

    /// A part of a frame.
    private record Part(int left, int top, int width, int height) {}

    GifWriter(OutputStream stream, FilmSize size, About about) throws IOException {
        this.out = new LittleEndian(stream);
        this.size = size;
        out.ascii("GIF89a").number(size.width()).number(size.height()).bytes(0x70, 0, 0);
        out.bytes(EXTENSION, APPLICATION, 11).ascii("NETSCAPE2.0").bytes(3, 1, 0, 0, 0);
        if (!about.sidecar().isEmpty()) {
            String comment = FilmSidecars.MARK + about.sidecar();
            out.bytes(EXTENSION, COMMENT).blocks(comment.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void add(Mosaic frame) throws IOException {
        int[] pixels = Opaque.pixels(frame, size);
        Part part = before == null
                ? new Part(0, 0, size.width(), size.height())
                : changed(pixels, before).orElse(new Part(0, 0, 1, 1));
        image(part, pixels, before);
        before = pixels;
    }

    /// In hundredths of a second, so that after any number of frames the time is right.
    private int delay() {
        return (int) ((frames + 1) * HUNDREDTHS / size.rate() - frames * HUNDREDTHS / size.rate());
    }

    private void image(Part part, int[] pixels, int @Nullable [] unlike) throws IOException {
        int[] cut = cut(part, pixels);
        boolean[] same = new boolean[cut.length];
        if (unlike != null) {
            int[] old = cut(part, unlike);
            for (int i = 0; i < cut.length; i++) {
                same[i] = cut[i] == old[i];
            }
        }
        Colours colours = Colours.of(without(cut, same));
        out.bytes(EXTENSION, CONTROL, 4, KEEP_AND_SEE_THROUGH).number(delay()).bytes(UNCHANGED, 0);
        out.bytes(IMAGE).number(part.left).number(part.top).number(part.width).number(part.height);
        out.bytes(OWN_TABLE);
        table(colours.table());
        byte[] indices = new byte[cut.length];
        for (int i = 0; i < cut.length; i++) {
            indices[i] = same[i] ? (byte) UNCHANGED : colours.index(cut[i]);
        }
        out.bytes(Lzw.BITS).blocks(Lzw.packed(indices));
        frames++;
    }

    private void table(List<Integer> colours) throws IOException {
        for (int i = 0; i <= Colours.MOST; i++) {
            int rgb = i < colours.size() ? colours.get(i) : 0;
            out.bytes(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        }
    }

    private int[] cut(Part part, int[] pixels) {
        int[] cut = new int[part.width * part.height];
        for (int row = 0; row < part.height; row++) {
            System.arraycopy(pixels, (part.top + row) * size.width() + part.left, cut, row * part.width, part.width);
        }
        return cut;
    }

    private static int[] without(int[] pixels, boolean[] left) {
        int[] kept = new int[pixels.length];
        int count = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (!left[i]) {
                kept[count++] = pixels[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /// The least part outside of which nothing did; empty: nothing did at all.
    private Optional<Part> changed(int[] now, int[] old) {
        int left = size.width();
        int right = -1;
        int top = size.height();
        int bottom = -1;
        for (int i = 0; i < now.length; i++) {
            if (now[i] != old[i]) {
                int column = i % size.width();
                left = Math.min(left, column);
                right = Math.max(right, column);
                top = Math.min(top, i / size.width());
                bottom = i / size.width();
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(new Part(left, top, right - left + 1, bottom - top + 1));
    }

    @Override
    public void close() throws IOException {
        if (frames == 0) {
            throw new IllegalStateException("a film without frames");
        }
        out.bytes(TRAILER);
    }
}
