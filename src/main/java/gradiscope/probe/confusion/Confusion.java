package gradiscope.probe.confusion;

import gradiscope.network.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The mathematics of the confusion probe: from Gram matrices to a [ConfusionReading].
public final class Confusion {
    /// The part that is the network as a whole.
    public static final String WHOLE = "whole network";

    /// Rows that a heat map keeps unless said otherwise.
    public static final int HEAT_MAP_ROWS = 256;

    private final Items items;
    private final Order order;
    private final int heatMapRows;
    private final boolean batchNormFrozen;

    /// @param items what the rows of the Gram matrices are
    /// @param order how heat maps are ordered; where it cannot be had, the reading says `GIVEN`
    /// @param heatMapRows most rows of a heat map, at least 2
    /// @param batchNormFrozen whether there was batch norm to freeze
    public Confusion(Items items, Order order, int heatMapRows, boolean batchNormFrozen) {
        if (heatMapRows < 2) {
            throw new IllegalArgumentException("a heat map of " + heatMapRows + " rows");
        }
        this.items = items;
        this.order = order.possible(items);
        this.heatMapRows = heatMapRows;
        this.batchNormFrozen = batchNormFrozen;
    }

    /// Every probe setting at its usual value: heat maps by class, no batch norm.
    public Confusion(Items items) {
        this(items, Order.CLASS, HEAT_MAP_ROWS, false);
    }

    /// The whole network without its layers.
    ///
    /// @param whole inner products of whole gradients
    public ConfusionReading measure(Gram whole) {
        return measure(whole, new LinkedHashMap<>());
    }

    /// The whole network and its layers.
    ///
    /// @param whole inner products of whole gradients
    /// @param layers inner products of each layer's part, by name, in the order of the network; may be empty
    /// @throws IllegalArgumentException when a matrix does not have the announced rows
    public ConfusionReading measure(Gram whole, SequencedMap<String, Gram> layers) {
        return measure(whole, layers, Cancellation.NEVER);
    }

    /// The same, unless the reading is no longer wanted: asked before each layer.
    ConfusionReading measure(Gram whole, SequencedMap<String, Gram> layers, Cancellation cancellation) {
        Part network = part(WHOLE, whole);
        List<Integer> places = order.sort(items, network.cosines);
        List<Agreement> agreements = new ArrayList<>();
        layers.forEach((name, gram) -> {
            cancellation.check();
            agreements.add(agreement(part(name, gram), places));
        });
        return new ConfusionReading(items, order, batchNormFrozen, agreement(network, places), agreements);
    }

    private record Part(String name, Gram gram, Marked.Sorted sorted, Cosines cosines) {}

    private Part part(String name, Gram gram) {
        if (gram.size() != items.count()) {
            throw new IllegalArgumentException(name + ": products of " + gram.size() + ", not of " + items.count());
        }
        Marked.Sorted sorted = Marked.sort(gram, items.ids());
        return new Part(name, gram, sorted, Cosines.of(gram, sorted.directed()));
    }

    private Agreement agreement(Part part, List<Integer> places) {
        Optional<InnerProducts> inner = inner(part.gram, part.sorted.finite());
        return new Agreement(part.name, part.sorted.marked(), inner, cosines(part.cosines, places));
    }

    private Optional<InnerProducts> inner(Gram gram, List<Integer> finite) {
        Worst worst = new Worst(items);
        int[] places = finite.stream().mapToInt(Integer::intValue).toArray();
        for (int a = 0; a < places.length; a++) {
            for (int b = a + 1; b < places.length; b++) {
                if (items.pairing().compares(places[a], places[b])) {
                    worst.offer(places[a], places[b], gram.get(places[a], places[b]));
                }
            }
        }
        return worst.pair().map(pair -> new InnerProducts(worst.count(), Math.max(0, -pair.value()), pair));
    }

    private Optional<CosineSummary> cosines(Cosines cosines, List<Integer> places) {
        CosineSums sums = new CosineSums(cosines, items);
        return sums.summary(items.pairing() == Pairing.ALL ? () -> heatMap(cosines, places) : Optional::empty);
    }

    private Optional<HeatMap> heatMap(Cosines cosines, List<Integer> places) {
        int[] rows = new int[items.count()];
        Arrays.fill(rows, -1);
        for (int a = 0; a < cosines.size(); a++) {
            rows[cosines.place(a)] = a;
        }
        int[] shown = places.stream()
                .mapToInt(place -> rows[place])
                .filter(row -> row >= 0)
                .toArray();
        return Optional.of(HeatMap.of(cosines, shown, items, heatMapRows));
    }
}
