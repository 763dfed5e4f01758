package gradiscope.ui.build;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Network;
import gradiscope.live.Selection;
import gradiscope.live.Session;
import gradiscope.network.Architecture;
import gradiscope.network.Stage;
import gradiscope.ui.form.Change;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Language;
import gradiscope.ui.text.Naming;
import gradiscope.ui.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// What a person can do to the layers, each under a name that stands in "Undo: ...". What was touched is selected.
final class NetworkCommands {
    private final Session session;
    private final Words words;
    private final Naming naming;
    private final NewLayers newLayers;
    private final List<? extends Descriptor<?>> kinds;
    private Optional<Layer> copied = Optional.empty();

    NetworkCommands(Context context) {
        this.session = context.session();
        this.words = context.words();
        this.naming = new Naming(words);
        this.newLayers = new NewLayers(context.catalog());
        this.kinds = context.catalog().members(Layer.class);
    }

    Network network() {
        return session.experimentProperty().get().network();
    }

    private Layer layer(int index) {
        return network().layers().get(index);
    }

    /// Every layer, in the order in which a person should meet them.
    List<? extends Descriptor<?>> kinds() {
        return kinds;
    }

    /// The layers as far as they fit, if the samples are known.
    List<Stage> stages() {
        Experiment now = session.experimentProperty().get();
        return session.benchProperty()
                .get()
                .filter(b -> b.experiment().data().equals(now.data()))
                .map(b ->
                        Architecture.fitting(now.network(), now.loss(), b.data().train()))
                .orElse(List.of());
    }

    OptionalInt selected() {
        int count = network().layers().size();
        OptionalInt layer = session.selectionProperty().get().layer();
        return layer.isPresent() && layer.getAsInt() < count ? layer : OptionalInt.empty();
    }

    /// The gap after the selected layer; before the last one where none is selected.
    int gapAfterSelected() {
        OptionalInt selected = selected();
        return selected.isPresent()
                ? selected.getAsInt() + 1
                : network().layers().size() - 1;
    }

    void select(int index) {
        Selection now = session.selectionProperty().get();
        int kept = Math.clamp(index, 0, network().layers().size() - 1);
        session.selectionProperty().set(now.withLayer(kept));
    }

    void insert(Descriptor<?> kind, int gap) {
        insert(newLayers.make(kind, network(), gap, stages()), gap);
    }

    private void insert(Layer layer, int gap) {
        edit(words.get("build.add", describe(layer)), "", n -> NetworkEdits.insert(n, gap, layer));
        select(gap);
    }

    void remove(int index) {
        if (network().layers().size() > 1) {
            edit(words.get("build.remove", layer(index).name()), "", n -> NetworkEdits.remove(n, index));
            select(index);
        }
    }

    void copy(int index) {
        copied = Optional.of(layer(index));
    }

    /// Puts a copy of what was copied last into a gap.
    void paste(int gap) {
        copied.ifPresent(layer -> insert(NetworkEdits.unnamed(layer), gap));
    }

    void duplicate(int index) {
        Layer layer = layer(index);
        Layer twin = NetworkEdits.unnamed(layer);
        edit(words.get("build.duplicate", layer.name()), "", n -> NetworkEdits.insert(n, index + 1, twin));
        select(index + 1);
    }

    /// Moves a layer into a gap. Nothing happens in the gaps beside it.
    void move(int index, int gap) {
        boolean isThere = gap == index || gap == index + 1;
        if (!isThere && gap >= 0 && gap <= network().layers().size()) {
            edit(words.get("build.move", layer(index).name()), "", n -> NetworkEdits.move(n, index, gap));
            select(NetworkEdits.target(index, gap));
        }
    }

    /// Sets the size of a layer, if it accepts it.
    void resize(int index, long size) {
        Layer layer = layer(index);
        Size.of(layer).filter(now -> now.accepts(size)).ifPresent(now -> {
            String what = naming.title(Descriptor.of(layer), now.property());
            String name = words.get("build.set", layer.name(), inSentence(what));
            edit(name, "", n -> NetworkEdits.replace(n, index, now.set(layer, size)));
        });
    }

    /// @throws InvalidValue when two layers would have the same name
    void change(int index, Change change) {
        String name = words.get("build.set", layer(index).name(), inSentence(change.title()));
        edit(name, change.gesture(), n -> NetworkEdits.replace(n, index, (Layer) change.value()));
    }

    /// Adds the output of a layer back in a later gap.
    ///
    /// @param source -1: the input of the network
    void connect(int source, int gap) {
        String from = NetworkEdits.nameAt(network(), source);
        kinds.stream()
                .filter(kind -> kind.entries().stream().anyMatch(e -> e.name().equals("from")))
                .findFirst()
                .ifPresent(kind -> {
                    Layer layer = newLayers.skip(kind, from);
                    edit(words.get("build.connect", from), "", n -> NetworkEdits.insert(n, gap, layer));
                    select(gap);
                });
    }

    /// The change is made before the session is told, so that what is refused is refused here.
    private void edit(String name, String gesture, UnaryOperator<Network> change) {
        Experiment now = session.experimentProperty().get();
        Experiment next = Descriptor.of(now).with(now, "network", change.apply(now.network()));
        session.edit(name, gesture, e -> next);
    }

    String title(Layer layer) {
        return naming.title(Descriptor.of(layer));
    }

    private String describe(Layer layer) {
        String size = Size.of(layer)
                .filter(s -> !s.isAutomatic())
                .map(s -> " " + s.value())
                .orElse("");
        return inSentence(title(layer)) + size;
    }

    /// How a title stands inside an English sentence: `Dense` as dense, `ReLU` as it is.
    String inSentence(String title) {
        boolean isWord = title.substring(1).equals(title.substring(1).toLowerCase(Locale.ROOT));
        return words.language() == Language.ENGLISH && isWord ? title.toLowerCase(Locale.ROOT) : title;
    }
}
