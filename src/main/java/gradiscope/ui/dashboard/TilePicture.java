package gradiscope.ui.dashboard;

import gradiscope.data.Samples;
import gradiscope.figure.Turnable;
import gradiscope.figure.chart.Pointable;
import gradiscope.figure.chart.Pointed;
import gradiscope.figure.chart.Renewal;
import gradiscope.live.Selection;
import gradiscope.live.Session;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.SamplePicture;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The picture of a tile, which a person can point into: the samples there are highlighted in every view, and these
/// here when they are pointed at elsewhere; a click holds them; what has depth is turned by dragging.
final class TilePicture extends StackPane {
    /// Degrees for a width of the text.
    private static final double DEGREES = 6;

    private final Context context;
    private final Session session;
    private final Consumer<Point2D> turned;
    private final VBox card = new VBox();
    private final Subscription subscription;
    private Optional<Point2D> grip = Optional.empty();
    private boolean ours;

    /// @param turned told of how far a picture is turned, in degrees to the right and downwards
    TilePicture(Context context, Consumer<Point2D> turned) {
        this.context = context;
        this.session = context.session();
        this.turned = turned;
        setMinSize(0, 0);
        card.getStyleClass().addAll("paper", "tile-card");
        card.setMouseTransparent(true);
        card.setManaged(false);
        card.setVisible(false);
        getChildren().add(card);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> grip = turnable(e) ? Optional.of(place(e)) : Optional.empty());
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        subscription = session.selectionProperty().subscribe(now -> highlight());
    }

    /// Shows a fresh picture in the place of the one before.
    void show(Region fresh) {
        List<Node> shown = getChildren();
        if (shown.size() == 1) {
            shown.addFirst(fresh);
        } else if (!Renewal.of(shown.getFirst(), fresh).equals(shown.getFirst())) {
            shown.set(0, fresh);
        }
        highlight();
    }

    private void highlight() {
        List<Integer> samples = session.selectionProperty().get().samples();
        parts(Pointable.class).forEach(part -> part.highlight(samples));
    }

    private <T> List<T> parts(Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(this, kind, found);
        return found;
    }

    private static <T> void collect(Node node, Class<T> kind, List<T> found) {
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, kind, found));
        }
    }

    private static Point2D place(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }

    private Optional<Pointed> at(MouseEvent event) {
        return parts(Pointable.class).stream()
                .filter(part -> ((Node) part).isVisible())
                .flatMap(part -> part.at(place(event)).stream())
                .findFirst();
    }

    private void point(MouseEvent event) {
        Optional<Pointed> pointed = at(event);
        if (pointed.isEmpty()) {
            leave();
            return;
        }
        ours = true;
        Selection now = session.selectionProperty().get();
        session.selectionProperty().set(now.pointing(pointed.get().samples()));
        say(pointed.get(), sceneToLocal(place(event)));
    }

    private void leave() {
        card.setVisible(false);
        if (ours) {
            ours = false;
            session.selectionProperty().set(session.selectionProperty().get().withoutSample());
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && event.getClickCount() == 1) {
            Selection now = session.selectionProperty().get();
            Optional<Pointed> pointed = at(event);
            if (pointed.isPresent() || now.isPinned()) {
                session.selectionProperty()
                        .set(now.pinning(pointed.map(Pointed::samples).orElse(List.of())));
            }
        }
    }

    private boolean turnable(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY
                && parts(Turnable.class).stream()
                        .filter(Turnable::isTurnable)
                        .map(Node.class::cast)
                        .anyMatch(node -> node.isVisible() && node.contains(node.sceneToLocal(place(event))));
    }

    private void drag(MouseEvent event) {
        grip.ifPresent(from -> {
            Point2D moved = place(event).subtract(from);
            grip = Optional.of(place(event));
            double em = context.themes().lookProperty().get().em(1);
            turned.accept(moved.multiply(DEGREES / em));
            event.consume();
        });
    }

    /// A card beside the pointer: the number, and who the samples are.
    private void say(Pointed pointed, Point2D at) {
        Words words = context.words();
        Samples samples =
                session.benchProperty().get().orElseThrow().data().raw().train();
        List<Integer> known =
                pointed.samples().stream().filter(id -> id < samples.count()).toList();
        card.getChildren().clear();
        pointed.number().ifPresent(number -> {
            String cosine = words.fixed(number, 3);
            Label title = new Label(
                    pointed.pairs() == 1
                            ? words.get("tile.cosine", cosine)
                            : words.get(
                                    "tile.mean-cosine", cosine, context.words().count(pointed.pairs())));
            title.getStyleClass().add("card-title");
            card.getChildren().add(title);
        });
        double em = context.themes().lookProperty().get().em(1);
        HBox row = new HBox(em);
        known.forEach(id -> row.getChildren().add(sample(samples, id, em)));
        card.getChildren().add(row);
        card.setVisible(true);
        card.applyCss();
        double width = card.prefWidth(-1);
        double height = card.prefHeight(width);
        double left = at.getX() + em + width <= getWidth() ? at.getX() + em : Math.max(0, at.getX() - em - width);
        double top = Math.clamp(at.getY() + em, 0, Math.max(0, getHeight() - height));
        card.resizeRelocate(Math.rint(left), Math.rint(top), width, height);
    }

    private Node sample(Samples samples, int id, double em) {
        String name = samples.isRegression()
                ? context.words().get("tile.sample", context.words().count(id))
                : context.words()
                        .get(
                                "tile.sample-of",
                                context.words().count(id),
                                samples.classNames().get(samples.labels()[id]));
        VBox box = new VBox(new Label(name));
        box.setAlignment(Pos.TOP_LEFT);
        if (SamplePicture.isImage(samples)) {
            ImageView picture = new ImageView(new SamplePicture(
                            samples, id, context.themes().lookProperty().get().palette())
                    .image());
            picture.setFitWidth(4 * em);
            picture.setPreserveRatio(true);
            box.getChildren().add(picture);
        }
        return box;
    }

    void close() {
        subscription.unsubscribe();
    }
}
