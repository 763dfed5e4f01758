package gradiscope.figure.film;

import gradiscope.figure.vector.About;
import gradiscope.figure.vector.Mosaic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Writes MP4 from the first byte to the last: each frame in a box of its own, and where each is at the end.
final class Mp4Writer implements FilmWriter {
    private static final int BOX_HEAD = 8;
    private static final int UNIT_HEAD = 4;

    private final OutputStream out;
    private final FilmSize size;
    private final H264 encoder;
    private final List<Mp4Head.Frame> frames = new ArrayList<>();
    private List<byte[]> parameters = List.of();
    private long written;

    Mp4Writer(OutputStream out, FilmSize size, About about) throws IOException {
        this.out = out;
        this.size = size;
        // A second, as far as a player must go back when someone jumps into the film.
        this.encoder = new H264(size.width(), size.height(), size.rate());
        write(Mp4Head.type());
        write(Mp4Head.about(about).array());
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    @Override
    public void add(Mosaic frame) throws IOException {
        int[] pixels = Opaque.pixels(frame, size);
        List<byte[]> units = encoder.units(Chroma.of(pixels, size.width(), size.height()));
        List<byte[]> slices =
                units.stream().filter(unit -> H264.kind(unit) < H264.SEQUENCE).toList();
        if (parameters.isEmpty()) {
            parameters = units.stream()
                    .filter(unit -> H264.kind(unit) == H264.SEQUENCE || H264.kind(unit) == H264.PICTURE)
                    .toList();
        }
        int length = slices.stream().mapToInt(unit -> UNIT_HEAD + unit.length).sum();
        ByteBuffer box = ByteBuffer.allocate(BOX_HEAD + length);
        box.putInt(BOX_HEAD + length).put(new byte[] {'m', 'd', 'a', 't'});
        slices.forEach(unit -> box.putInt(unit.length).put(unit));
        frames.add(new Mp4Head.Frame(
                written + BOX_HEAD, length, slices.stream().anyMatch(unit -> H264.kind(unit) == H264.KEY)));
        write(box.array());
    }

    @Override
    public void close() throws IOException {
        if (frames.isEmpty()) {
            throw new IllegalStateException("a film without frames");
        }
        write(new Mp4Head(even(), parameters, frames).movie().array());
    }

    /// As it was encoded.
    private FilmSize even() {
        return new FilmSize(size.width() + size.width() % 2, size.height() + size.height() % 2, size.rate());
    }
}
