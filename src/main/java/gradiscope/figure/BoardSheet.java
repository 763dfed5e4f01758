package gradiscope.figure;

import gradiscope.figure.chart.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/// A page with several pictures: in rows that fill it, in letters as small as they may be if they have to.
final class BoardSheet {
    /// What a picture would like to have, in sizes of its text.
    private static final double WIDE = 24;

    private static final double HIGH = 20;

    /// Letters are no smaller than that share of what the format says, so that a slide stays one.
    private static final double LEAST_SHARE = 0.6;

    /// Nor are they smaller than those of the format for a column of a paper, in points.
    private static final double LEAST_POINTS = 7.5;

    /// Height of a picture, in sizes of its text, from which on it has room for numbers.
    private static final double FACTS_FROM = 19;

    /// What margins, the heading and the caption take of a page, in sizes of the text.
    private static final double AROUND = 3;

    /// Width and height of a picture, in sizes of its text, in which there is something to be seen.
    private static final double LEAST_WIDE = 16.5;

    private static final double LEAST_HIGH = 13;

    private final List<Motif> pieces;
    private final Format format;
    private final Look look;

    private BoardSheet(List<Motif> pieces, Format format, Look look) {
        this.pieces = pieces;
        this.format = format;
        this.look = look;
    }

    /// In letters of which size the pictures of a board are drawn.
    ///
    /// @param look of a single picture on that page
    static Look look(Board board, Format format, Look look) {
        BoardSheet whole = new BoardSheet(board.pieces(), format, look);
        double least = Math.min(1, Math.max(LEAST_SHARE, LEAST_POINTS / format.points()));
        return look.scaled(Math.clamp(whole.fit(whole.columns()), least, 1));
    }

    /// @param caption where it comes from; may be empty
    /// @param look as of [#look(Board, Format, Look)]
    static Region of(Board board, String caption, Format format, Look look) {
        List<Motif> fitting = fitting(board.pieces(), format, look);
        List<String> below = new ArrayList<>();
        if (format.caption() && !caption.isEmpty()) {
            below.add(caption);
        }
        boolean dated = below.isEmpty();
        if (fitting.size() < board.pieces().size()) {
            below.add(look.say(
                    "{0} of {1} pictures: on this page there is no room for more.",
                    fitting.size(), board.pieces().size()));
        }
        return Sheet.board(new BoardSheet(fitting, format, look).rows(dated), below, look);
    }

    /// As many, from the first on, as can be read.
    private static List<Motif> fitting(List<Motif> pieces, Format format, Look look) {
        return IntStream.rangeClosed(1, pieces.size())
                .mapToObj(left -> pieces.subList(0, pieces.size() + 1 - left))
                .filter(some -> new BoardSheet(some, format, look).isReadable())
                .findFirst()
                .orElse(pieces.subList(0, 1));
    }

    private boolean isReadable() {
        return format.unitsAcross() >= look.em(columns() * LEAST_WIDE)
                && format.unitsDown() - look.em(AROUND) >= look.em(rows(columns()) * LEAST_HIGH);
    }

    private int rows(int columns) {
        return Math.ceilDiv(count(), columns);
    }

    /// How large letters may be, by those of the look, when so many pictures stand in a row.
    private double fit(int columns) {
        int rows = rows(columns);
        double across = format.unitsAcross() / look.em(columns * WIDE);
        double down = (format.unitsDown() - look.em(AROUND)) / look.em(rows * HIGH);
        return Math.min(across, down);
    }

    /// Pictures in the fullest row.
    private int columns() {
        return IntStream.rangeClosed(1, count())
                .boxed()
                .reduce((one, other) -> fit(other) > fit(one) ? other : one)
                .orElseThrow();
    }

    private int count() {
        return pieces.size();
    }

    /// @param dated whether each picture says of which step it is though all are of one
    private Region rows(boolean dated) {
        int rows = rows(columns());
        boolean steps = dated || Figures.when(new Board(pieces), look).isEmpty();
        List<Region> all = new ArrayList<>();
        int first = 0;
        for (int row = 0; row < rows; row++) {
            // Those that come first are the larger ones.
            int here = (count() - first) / (rows - row);
            all.add(row(pieces.subList(first, first + here), 1.0 / rows, steps));
            first += here;
        }
        return Layouts.column(look, shares(rows), all);
    }

    private Region row(List<Motif> some, double share, boolean steps) {
        boolean roomy = share * format.unitsDown() > look.em(FACTS_FROM);
        List<Region> cells = some.stream()
                .map(piece ->
                        Sheet.cell(Figures.figure(piece, look), steps ? Figures.when(piece, look) : "", roomy, look))
                .toList();
        return Layouts.row(look, shares(some.size()), cells);
    }

    private static List<Double> shares(int count) {
        return DoubleStream.generate(() -> 100.0 / count).limit(count).boxed().toList();
    }
}
