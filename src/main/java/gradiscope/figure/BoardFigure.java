package gradiscope.figure;

import gradiscope.figure.chart.Look;
import java.util.List;
import javafx.scene.layout.Region;

/// Several pictures as one: all of them, in words where there is no page for them.
record BoardFigure(Board board) implements Figure {
    @Override
    public String title(Look look) {
        return look.say("Dashboard");
    }

    @Override
    public List<Fact> facts(Look look) {
        return List.of();
    }

    @Override
    public Region whole(Look look) {
        return Layouts.table(
                look,
                (int) Math.ceil(Math.sqrt(board.pieces().size())),
                board.pieces().stream()
                        .map(piece -> Sheet.cell(Figures.figure(piece, look), "", false, look))
                        .toList());
    }

    @Override
    public Region brief(Look look) {
        return whole(look);
    }

    /// What there is to be seen.
    @Override
    public List<String> notes(Look look) {
        return board.pieces().stream()
                .map(piece -> Figures.figure(piece, look).title(look))
                .toList();
    }
}
