package gradiscope.figure.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// At most 255 colours for pixels of many. The most frequent ones stay exactly what they are: paper, lines, areas and
/// the inside of letters. The others, edges and slow shades, share what is left: those near one another become
/// their mean (median cut: Heckbert, Color image quantization for frame buffer display, SIGGRAPH 1982).
final class Colours {
    static final int MOST = 255;

    private static final int EXACT = 128;
    private static final int[] CHANNELS = {16, 8, 0};

    /// Ascending.
    private final int[] distinct;
    private final int[] counts;
    private final byte[] index;
    private final List<Integer> table = new ArrayList<>();

    /// @param pixels opaque; is sorted
    private Colours(int[] pixels) {
        Arrays.sort(pixels);
        int[] starts = IntStream.range(0, pixels.length)
                .filter(i -> i == 0 || pixels[i] != pixels[i - 1])
                .toArray();
        distinct = Arrays.stream(starts).map(i -> pixels[i]).toArray();
        counts = IntStream.range(0, starts.length)
                .map(i -> (i + 1 < starts.length ? starts[i + 1] : pixels.length) - starts[i])
                .toArray();
        index = new byte[distinct.length];
        List<Integer> frequent = IntStream.range(0, distinct.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -counts[i]))
                .toList();
        int exact = distinct.length <= MOST ? distinct.length : EXACT;
        frequent.subList(0, exact).forEach(i -> enter(List.of(i)));
        if (exact < distinct.length) {
            cut(frequent.subList(exact, distinct.length)).forEach(this::enter);
        }
    }

    static Colours of(int[] pixels) {
        return new Colours(pixels.clone());
    }

    /// Red, green and blue of each.
    List<Integer> table() {
        return List.copyOf(table);
    }

    /// The place of a pixel's colour in the table.
    ///
    /// @param pixel one of those that it was made for
    byte index(int pixel) {
        return index[Arrays.binarySearch(distinct, pixel)];
    }

    private void enter(List<Integer> colours) {
        colours.forEach(i -> index[i] = (byte) table.size());
        int mean = 0;
        for (int channel : CHANNELS) {
            mean |= (int) Math.round(mean(colours, channel)) << channel;
        }
        table.add(mean);
    }

    /// Always cuts where colours differ most.
    private List<List<Integer>> cut(List<Integer> colours) {
        List<List<Integer>> boxes = new ArrayList<>(List.of(colours));
        List<Double> spreads = new ArrayList<>(List.of(spread(colours)));
        while (boxes.size() < MOST - EXACT) {
            int widest = IntStream.range(0, boxes.size())
                    .boxed()
                    .max(Comparator.comparing(spreads::get))
                    .orElseThrow();
            if (spreads.get(widest) == 0) {
                break;
            }
            List<List<Integer>> halves = halves(boxes.get(widest));
            boxes.set(widest, halves.getFirst());
            spreads.set(widest, spread(halves.getFirst()));
            boxes.add(halves.getLast());
            spreads.add(spread(halves.getLast()));
        }
        return boxes;
    }

    /// At the mean of the channel that varies most.
    private List<List<Integer>> halves(List<Integer> box) {
        int channel = widest(box);
        double mean = mean(box, channel);
        List<Integer> below = new ArrayList<>();
        List<Integer> above = new ArrayList<>();
        box.forEach(i -> (value(i, channel) <= mean ? below : above).add(i));
        return List.of(below, above);
    }

    private int widest(List<Integer> box) {
        return Arrays.stream(CHANNELS)
                .boxed()
                .max(Comparator.comparingDouble(channel -> squares(box, channel)))
                .orElseThrow();
    }

    private double spread(List<Integer> box) {
        return squares(box, widest(box));
    }

    /// Of the differences to the mean.
    private double squares(List<Integer> box, int channel) {
        double mean = mean(box, channel);
        double sum = 0;
        for (int i : box) {
            sum += counts[i] * (value(i, channel) - mean) * (value(i, channel) - mean);
        }
        // A mean that is not quite one of equal values.
        return sum < 1e-6 ? 0 : sum;
    }

    private double mean(List<Integer> box, int channel) {
        double sum = 0;
        double count = 0;
        for (int i : box) {
            sum += (double) counts[i] * value(i, channel);
            count += counts[i];
        }
        return sum / count;
    }

    private int value(int i, int channel) {
        return distinct[i] >> channel & 255;
    }
}
