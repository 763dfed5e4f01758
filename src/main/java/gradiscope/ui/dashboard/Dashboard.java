package gradiscope.ui.dashboard;

import gradiscope.experiment.Codec;
import gradiscope.figure.Motif;
import gradiscope.live.FrameClock;
import gradiscope.ui.export.Exporting;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Dragging;
import gradiscope.ui.part.Offers;
import gradiscope.ui.part.Part;
import gradiscope.ui.part.WatchIds;
import gradiscope.ui.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The tiles, in a grid: dragged onto another one, a tile takes its place; a double click or Enter lets one fill
/// the whole dashboard, Escape brings the others back.
public final class Dashboard implements Part, Offers {
    /// So many of the first tiles are shown to a room, until a person chooses others.
    private static final int PRESENTED = 4;

    private static final long NEVER = Long.MIN_VALUE;

    /// Frames that drawing leaves to the live views at most, before it takes its turn.
    private static final int MOST_SKIPPED = 4;

    /// After a frame with a tile in it took so long, no tile is drawn for this many times as long.
    private static final long REST = 2;

    private final TileGrid grid;
    private final List<Tile> tiles;
    private final Words words;
    private final Dragging<Tile, Tile> moving;
    private final InstrumentSettings settings;
    private final Codec codec;
    private final DashboardExport export;
    private final Runnable clockEnd;
    private Optional<Instrument> full = Optional.empty();
    private final Subscription subscriptions;
    private final ReadOnlyBooleanWrapper isFull = new ReadOnlyBooleanWrapper(false);
    private final Set<String> presented = new LinkedHashSet<>();
    private boolean presenting;
    private int turn;
    private long restUntil = NEVER;
    private long drawnAt = NEVER;
    private boolean viewsAreBusy;
    /// Whether tiles are drawn in a theme that no longer holds.
    private boolean undressed;
    private int skipped;

    /// @param settings of the instruments, which are in the order of their tiles
    /// @param exporting where pictures are taken along
    public Dashboard(Context context, FrameClock clock, InstrumentSettings settings, Exporting exporting) {
        this.settings = settings;
        this.export = new DashboardExport(context, settings, exporting);
        this.words = context.words();
        this.codec = new Codec(context.catalog());
        this.tiles = new ArrayList<>(Tile.of(context, settings, exporting, this::turnFull));
        this.grid = new TileGrid(() -> context.themes().lookProperty().get().em(1));
        this.moving = new Dragging<>(grid.pane(), new Places());
        grid.node()
                .getStylesheets()
                .add(Objects.requireNonNull(Dashboard.class.getResource("/gradiscope/ui/dashboard.css"))
                        .toExternalForm());
        grid.node().addEventFilter(KeyEvent.KEY_PRESSED, moving::cancelByKey);
        tiles.forEach(this::makeMovable);
        presented.addAll(order().subList(0, Math.min(PRESENTED, tiles.size())));
        arrange();
        clockEnd = clock.onTick(this::drawNext);
        subscriptions = context.themes()
                .presentingProperty()
                .subscribe(on -> {
                    presenting = on;
                    fill(Optional.empty());
                })
                .and(context.themes().lookProperty().subscribe(() -> {
                    undressed = true;
                    grid.fit();
                }))
                .and(context.session().measurementProperty(WatchIds.FUNCTION).subscribe(() -> viewsAreBusy = true));
    }

    private void makeMovable(Tile tile) {
        Node node = tile.node();
        node.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || (e.getCode() == KeyCode.ESCAPE && full.isPresent())) {
                turnFull(tile.instrument());
                e.consume();
            }
        });
        tile.grips()
                .forEach(grip -> moving.source(
                        grip, () -> taken(tile), () -> tile.instrument().title(words)));
    }

    /// It has the keyboard, so that Escape can let it go.
    private static Tile taken(Tile tile) {
        tile.node().requestFocus();
        return tile;
    }

    private final class Places implements Dragging.Target<Tile, Tile> {
        @Override
        public Optional<Tile> light(Optional<Point2D> scene, Tile dragged) {
            scene.ifPresent(grid::follow);
            Optional<Tile> at = scene.filter(grid::sees)
                    .flatMap(point -> tiles.stream()
                            .filter(tile -> !tile.equals(dragged) && tile.holds(point))
                            .findFirst());
            tiles.forEach(tile -> tile.light(at.equals(Optional.of(tile))));
            return at;
        }

        @Override
        public void drop(Tile dragged, Tile place) {
            swap(dragged, place);
        }
    }

    private Optional<Tile> find(String id) {
        return tiles.stream().filter(tile -> tile.instrument().id().equals(id)).findFirst();
    }

    private void swap(Tile one, Tile other) {
        java.util.Collections.swap(tiles, tiles.indexOf(one), tiles.indexOf(other));
        arrange();
    }

    private void turnFull(Instrument instrument) {
        fill(full.isPresent() ? Optional.empty() : Optional.of(instrument));
        find(instrument.id()).ifPresent(tile -> tile.node().requestFocus());
    }

    /// What the instruments are set to, as JSON.
    public String settings() {
        return settings.write(codec);
    }

    /// Sets the instruments as they once were; as usual, where nothing is known or it is of another version.
    ///
    /// @param json as of [#settings()]; empty: as usual
    public void restoreSettings(String json) {
        settings.read(json, codec);
    }

    private void fill(Optional<Instrument> alone) {
        boolean changed = full.isPresent() != alone.isPresent();
        full = alone;
        if (changed) {
            tiles.forEach(tile -> tile.showWhole(alone.isPresent()));
        }
        isFull.set(alone.isPresent());
        arrange();
    }

    /// Lets one tile fill the dashboard.
    ///
    /// @param id of its instrument; an unknown one changes nothing
    public void showAlone(String id) {
        find(id).ifPresent(tile -> {
            fill(Optional.of(tile.instrument()));
            tile.node().requestFocus();
        });
    }

    /// Lets a person take the picture of a tile along.
    ///
    /// @param id of its instrument; an unknown one changes nothing
    public void export(String id) {
        find(id).ifPresent(Tile::chooseExport);
    }

    /// Whether a tile is seen, by the id of its instrument.
    public boolean shows(String id) {
        return find(id).filter(Tile::isShown).isPresent();
    }

    /// Answers "What am I seeing?" of a tile.
    ///
    /// @param id of its instrument; an unknown one changes nothing
    public void help(String id) {
        find(id).filter(Tile::isShown).ifPresent(Tile::help);
    }

    /// The tile that a person is at, by the id of its instrument: where the mouse is, else the keyboard; else the one
    /// that fills the dashboard.
    public Optional<String> attended() {
        List<Tile> shown = tiles.stream().filter(Tile::isShown).toList();
        return Stream.<Predicate<Tile>>of(
                        tile -> tile.node().isHover(), tile -> tile.node().isFocusWithin(), tile -> shown.size() == 1)
                .flatMap(at -> shown.stream().filter(at).limit(1))
                .map(tile -> tile.instrument().id())
                .findFirst();
    }

    /// From now on figures of the dashboard can have these in front.
    ///
    /// @param shown what the live views show
    public void inFront(Supplier<List<Motif>> shown) {
        export.inFront(shown);
    }

    /// All tiles that are seen can be taken along as one picture.
    @Override
    public List<Offer> offers() {
        return export.offers(() -> tiles);
    }

    /// Whether one tile fills the dashboard.
    public ReadOnlyBooleanProperty fullProperty() {
        return isFull.getReadOnlyProperty();
    }

    /// The tiles that a room is shown, by the ids of their instruments, in the order of the tiles.
    public List<String> presented() {
        return order().stream().filter(presented::contains).toList();
    }

    /// From now on a room is shown these.
    ///
    /// @param ids of instruments; unknown ones are passed over
    /// @throws IllegalArgumentException when there is none among them
    public void present(Collection<String> ids) {
        List<String> known = order().stream().filter(ids::contains).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("a room is shown one tile at least");
        }
        presented.clear();
        presented.addAll(known);
        if (presenting) {
            fill(Optional.empty());
        }
    }

    /// The title of each tile by the id of its instrument, in the order of the tiles.
    public Map<String, String> titles(Words words) {
        Map<String, String> titles = new LinkedHashMap<>();
        tiles.forEach(
                tile -> titles.put(tile.instrument().id(), tile.instrument().title(words)));
        return titles;
    }

    /// What a room sees: 0, all chosen tiles; from 1 on, each of them in full.
    public int slide() {
        return full.map(instrument -> presented().indexOf(instrument.id()) + 1).orElse(0);
    }

    /// @param slide as of [#slide()]; beyond the ends: the first or the last
    public void showSlide(int slide) {
        List<String> chosen = presented();
        int place = Math.clamp(slide, 0, chosen.size());
        fill(place == 0 ? Optional.empty() : find(chosen.get(place - 1)).map(Tile::instrument));
    }

    /// What the slide shows.
    public String slideTitle(Words words) {
        return full.map(instrument -> instrument.title(words)).orElseGet(() -> words.get("presenter.all"));
    }

    /// Instruments whose tiles hold what they show, by id.
    public List<String> pinned() {
        return tiles.stream()
                .filter(Tile::isPinned)
                .map(tile -> tile.instrument().id())
                .toList();
    }

    /// The instrument that fills the dashboard, by id; empty: none.
    public String full() {
        return full.map(Instrument::id).orElse("");
    }

    /// Arranges the tiles as they once were; what is not known here is passed over.
    ///
    /// @param order of the tiles, by id; those that are not named follow
    public void arrange(List<String> order, String wantedFull, List<String> pinned) {
        tiles.sort(Comparator.comparingInt(tile -> {
            int place = order.indexOf(tile.instrument().id());
            return place < 0 ? order.size() : place;
        }));
        full = find(wantedFull).map(Tile::instrument);
        isFull.set(full.isPresent());
        for (Tile tile : tiles) {
            tile.pin(pinned.contains(tile.instrument().id()));
            tile.showWhole(full.isPresent());
        }
        arrange();
    }

    /// Whether every tile shows something that was found.
    public boolean showsAll() {
        return tiles.stream().allMatch(Tile::showsSomething);
    }

    /// The order of the tiles, by the ids of their instruments.
    public List<String> order() {
        return tiles.stream().map(tile -> tile.instrument().id()).toList();
    }

    private void arrange() {
        List<Region> shown = tiles.stream()
                .filter(tile -> full.isEmpty() || full.get().equals(tile.instrument()))
                .filter(tile ->
                        !presenting || presented.contains(tile.instrument().id()))
                .map(Tile::node)
                .toList();
        grid.show(shown, presenting);
    }

    /// Draws the next tile that has something new, unless drawing has to rest, or the live views have something new
    /// in this frame: both together would be seen as a jerk.
    private void drawNext() {
        long begin = System.nanoTime();
        if (drawnAt != NEVER) {
            restUntil = begin + REST * (begin - drawnAt);
            drawnAt = NEVER;
        }
        boolean wait = viewsAreBusy && skipped < MOST_SKIPPED;
        viewsAreBusy = false;
        if (undressed) {
            dress();
            drawnAt = begin;
            return;
        }
        if (begin < restUntil || wait) {
            skipped++;
            return;
        }
        for (int i = 0; i < tiles.size(); i++) {
            turn = (turn + 1) % tiles.size();
            Tile tile = tiles.get(turn);
            if (tile.isStale() && tile.isShown()) {
                tile.draw();
                drawnAt = begin;
                skipped = 0;
                return;
            }
        }
    }

    /// All that are seen change their colours in one frame, together with all else: one after the other they would be
    /// seen in two themes. A jerk is expected there.
    private void dress() {
        undressed = false;
        tiles.stream().filter(tile -> tile.isShown()).forEach(Tile::dress);
    }

    @Override
    public Region node() {
        return grid.node();
    }

    @Override
    public void close() {
        clockEnd.run();
        subscriptions.unsubscribe();
        tiles.forEach(Tile::close);
    }
}
