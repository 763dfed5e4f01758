package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.figure.vector.Drawing;
import gradiscope.figure.vector.Item;
import gradiscope.figure.vector.Stylus;
import java.util.List;
import javafx.scene.paint.Color;

/// Makes a drawing without paper readable on any ground: each line of words has a rim of the paper it was made for.
final class Halo {
    /// Of what lies behind words; a little of the ground shows through.
    private static final double OPACITY = 0.85;

    private static final double WIDTH = 0.28;

    private Halo() {}

    static Drawing around(Drawing drawing, Look look) {
        Color paper = look.palette().paper();
        Color rim = Color.color(paper.getRed(), paper.getGreen(), paper.getBlue(), OPACITY);
        return new Drawing(
                drawing.width(),
                drawing.height(),
                drawing.paper(),
                rimmed(drawing.items(), Stylus.solid(rim, look.em(WIDTH))));
    }

    private static List<Item> rimmed(List<Item> items, Stylus rim) {
        return items.stream()
                .map(item -> switch (item) {
                    case Item.Writing writing -> writing.rim().isSeen() ? writing : rimmed(writing, rim);
                    case Item.Window window ->
                        new Item.Window(
                                window.x(), window.y(), window.width(), window.height(), rimmed(window.items(), rim));
                    default -> item;
                })
                .toList();
    }

    private static Item rimmed(Item.Writing w, Stylus rim) {
        return new Item.Writing(w.words(), w.face(), w.size(), w.colour(), w.at(), w.angle(), rim);
    }
}
