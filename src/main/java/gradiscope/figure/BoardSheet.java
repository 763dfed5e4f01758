package gradiscope.figure;

import gradiscope.figure.chart.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/// A page with several pictures: in rows that fill it, in letters as small as they may be if they have to.
final class BoardSheet {
    /// What a picture would like to have, in sizes of its text.
    private static final double WIDE = 24;

    private static final double HIGH = 17;

    /// Letters are no smaller than that share of what the format says, so that a slide stays one.
    private static final double LEAST_SHARE = 0.6;

    /// Nor are they smaller than those of the format for a column of a paper, in points.
    private static final double LEAST_POINTS = 7.5;

    /// Height of a picture, in sizes of its text, from which on it has room for numbers.
    private static final double FACTS_FROM = 15;

    /// What margins, the heading and the caption take of a page, in sizes of the text.
    private static final double AROUND = 3;

    private final Board board;
    private final Format format;
    private final Look look;

    private BoardSheet(Board board, Format format, Look look) {
        this.board = board;
        this.format = format;
        this.look = look;
    }

    /// In letters of which size the pictures of a board are drawn.
    ///
    /// @param look of a single picture on that page
    static Look look(Board board, Format format, Look look) {
        BoardSheet whole = new BoardSheet(board, format, look);
        double least = Math.min(1, Math.max(LEAST_SHARE, LEAST_POINTS / format.points()));
        return look.scaled(Math.clamp(whole.fit(whole.columns()), least, 1));
    }

    /// @param caption where it comes from; may be empty
    /// @param look as of [#look(Board, Format, Look)]
    static Region of(Board board, String caption, Format format, Look look) {
        BoardSheet sheet = new BoardSheet(board, format, look);
        Optional<String> below = format.caption() && !caption.isEmpty() ? Optional.of(caption) : Optional.empty();
        return Sheet.board(sheet.rows(below.isEmpty()), below, look);
    }

    /// How large letters may be, by those of the look, when so many pictures stand in a row.
    private double fit(int columns) {
        int rows = Math.ceilDiv(count(), columns);
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
        return board.pieces().size();
    }

    /// @param dated whether each picture says of which step it is though all are of one
    private Region rows(boolean dated) {
        int rows = Math.ceilDiv(count(), columns());
        boolean steps = dated
                || board.pieces().stream().map(piece -> Figures.when(piece, look)).distinct().count() > 1;
        List<Region> all = new ArrayList<>();
        int first = 0;
        for (int row = 0; row < rows; row++) {
            // Those that come first are the larger ones.
            int here = (count() - first) / (rows - row);
            all.add(row(board.pieces().subList(first, first + here), (double) 1 / rows, steps));
            first += here;
        }
        return Layouts.column(look, shares(rows), all);
    }

    private Region row(List<Motif> pieces, double share, boolean steps) {
        boolean roomy = share * format.unitsDown() > look.em(FACTS_FROM);
        List<Region> cells = pieces.stream()
                .map(piece -> Sheet.cell(
                        Figures.figure(piece, look), steps ? Figures.when(piece, look) : "", roomy, look))
                .toList();
        return Layouts.row(look, shares(pieces.size()), cells);
    }

    private static List<Double> shares(int count) {
        return DoubleStream.generate(() -> 100.0 / count).limit(count).boxed().toList();
    }
}
