package gradiscope.figure.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Transform;

/// Reads a scene that is laid out into a drawing. To be called on the toolkit's thread.
///
/// It knows what pictures are made of: regions with backgrounds and borders of one colour, shapes, words, images,
/// cells, nodes that say what they paint, and windows along the axes. Effects and gradients are not among them.
public final class SceneReader {
    private final Transform toDrawing;

    private SceneReader(Region root) {
        Bounds corner = root.localToScene(root.getLayoutBounds());
        this.toDrawing = Transform.translate(-corner.getMinX(), -corner.getMinY());
    }

    /// @param root laid out; where its upper left corner is, the drawing begins
    /// @param paper behind it
    /// @throws IllegalArgumentException for a shape that no picture has
    public static Drawing read(Region root, Color paper) {
        List<Item> items = new ArrayList<>();
        new SceneReader(root).read(root, 1, items::add);
        return new Drawing(root.getWidth(), root.getHeight(), paper, items);
    }

    private void read(Node node, double around, Consumer<Item> out) {
        double opacity = around * node.getOpacity();
        if (!node.isVisible() || opacity == 0) {
            return;
        }
        if (node.getClip() instanceof Rectangle clip) {
            List<Item> inside = new ArrayList<>();
            content(node, opacity, inside::add);
            Bounds bounds = placement(node, opacity).bounds(clip.getBoundsInParent());
            if (!inside.isEmpty()) {
                out.accept(new Item.Window(
                        bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight(), inside));
            }
        } else {
            content(node, opacity, out);
        }
    }

    private Placement placement(Node node, double opacity) {
        return new Placement(toDrawing.createConcatenation(node.getLocalToSceneTransform()), opacity);
    }

    private void content(Node node, double opacity, Consumer<Item> out) {
        Placement placement = placement(node, opacity);
        own(node).forEach(item -> out.accept(placement.item(item)));
        if (node instanceof Parent parent && !(node instanceof Drawn)) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, opacity, out));
        }
    }

    private static List<Item> own(Node node) {
        return switch (node) {
            case Drawn drawn -> drawn.items();
            case Shape shape -> NodeItems.of(shape);
            case ImageView image -> NodeItems.of(image);
            case Region region -> NodeItems.of(region);
            default -> List.of();
        };
    }
}
