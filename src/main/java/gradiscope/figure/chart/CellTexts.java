package gradiscope.figure.chart;

import gradiscope.figure.plotted.Layer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// A number in each cell of a grid, where it fits.
public final class CellTexts implements Mark {
    private final int columns;
    private final List<Text> texts = new ArrayList<>();

    /// What is written in a cell, and on which colour.
    @FunctionalInterface
    public interface Words {
        String at(int row, int column);
    }

    /// The colour of a cell.
    @FunctionalInterface
    public interface Background {
        Color at(int row, int column);
    }

    public CellTexts(int rows, int columns, Words words, Background background, Look look) {
        this.columns = columns;
        for (int i = 0; i < rows * columns; i++) {
            Text text = new Text(words.at(i / columns, i % columns));
            text.getStyleClass().add("cell");
            text.setFill(look.palette().on(background.at(i / columns, i % columns)));
            texts.add(text);
        }
    }

    @Override
    public boolean renew(Mark fresh) {
        if (!(fresh instanceof CellTexts other) || columns != other.columns || texts.size() != other.texts.size()) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).setText(other.texts.get(i).getText());
            texts.get(i).setFill(other.texts.get(i).getFill());
        }
        return true;
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(texts);
    }

    /// It says no more than the cells do.
    @Override
    public List<Layer> plotted(Frame frame) {
        return List.of();
    }

    @Override
    public void place(Frame frame) {
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            int row = i / columns;
            double x = frame.x(i % columns + 0.5) - text.getLayoutBounds().getWidth() / 2;
            double middle =
                    text.getLayoutBounds().getMinY() + text.getLayoutBounds().getHeight() / 2 - text.getY();
            text.setVisible(text.getLayoutBounds().getWidth() < 0.9 * frame.width() / columns
                    && text.getLayoutBounds().getHeight() < 1.1 * frame.height() * columns / texts.size());
            text.setX(x);
            text.setY(frame.y(row + 0.5) - middle);
        }
    }
}
