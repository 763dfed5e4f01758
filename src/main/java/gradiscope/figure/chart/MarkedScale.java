package gradiscope.figure.chart;

import gradiscope.experiment.Message;
import gradiscope.figure.plotted.Axis;
import java.util.List;

/// A scale of cells, side by side or one below the other, with words at some places: rows and columns of a
/// heat map.
///
/// @param cells how many, at least 1; cell i reaches from i to i + 1
/// @param downwards whether the first is at the upper end
/// @param words what is written where, ascending
public record MarkedScale(int cells, boolean downwards, List<Word> words) implements Scale {
    /// What is written at a place.
    public record Word(double at, String text) {}

    public MarkedScale {
        words = List.copyOf(words);
        if (cells < 1) {
            throw new IllegalArgumentException("no cells");
        }
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return cells;
    }

    @Override
    public Axis plotted(String title, Message.Tongue tongue) {
        return Axis.cells(
                title,
                cells,
                downwards,
                words.stream().map(word -> new Axis.Tick(word.at, word.text)).toList());
    }

    @Override
    public double place(double value) {
        double share = Math.clamp(value / cells, 0.0, 1.0);
        return downwards ? 1 - share : share;
    }

    @Override
    public List<Double> ticks(int most) {
        int stride = Math.max(1, Math.ceilDiv(words.size(), Math.max(1, most)));
        List<Double> ticks = words.stream()
                .filter(word -> words.indexOf(word) % stride == 0)
                .map(Word::at)
                .toList();
        // Axes look for labels that overlap from the lower end on.
        return downwards ? ticks.reversed() : ticks;
    }

    @Override
    public double labelWidth() {
        return 0.6
                + 0.6
                        * words.stream()
                                .mapToInt(word -> word.text.length())
                                .max()
                                .orElse(1);
    }

    @Override
    public String label(double tick, int most) {
        return words.stream()
                .filter(word -> word.at == tick)
                .map(Word::text)
                .findFirst()
                .orElse("");
    }

    /// Words are no numbers: they come in the language they are shown in.
    @Override
    public String label(double tick, int most, Message.Tongue tongue) {
        return label(tick, most);
    }
}
