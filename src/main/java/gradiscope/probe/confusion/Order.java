package gradiscope.probe.confusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How the rows of a heat map are ordered.
public enum Order {
    /// As they come.
    GIVEN,
    /// By class; within a class as they come.
    CLASS,
    /// By similarity: average-linkage clustering of 1 - cosine of the whole network, leaves joined where
    /// most alike.
    CLUSTER;

    /// The order that can be had: there is none by class without classes, and separate pairs have no matrix
    /// to cluster.
    Order possible(Items items) {
        boolean possible = switch (this) {
            case GIVEN -> true;
            case CLASS -> items.hasClasses();
            case CLUSTER -> items.pairing() == Pairing.ALL;
        };
        return possible ? this : GIVEN;
    }

    /// All rows of the Gram matrix in this order. Those without a direction come last in [#CLUSTER], as
    /// they come.
    ///
    /// @param cosines of the whole network
    List<Integer> sort(Items items, Cosines cosines) {
        List<Integer> places = new ArrayList<>();
        if (this == CLUSTER) {
            for (int row : LeafOrder.of(cosines)) {
                places.add(cosines.place(row));
            }
        }
        boolean[] placed = new boolean[items.count()];
        places.forEach(place -> placed[place] = true);
        for (int place = 0; place < placed.length; place++) {
            if (!placed[place]) {
                places.add(place);
            }
        }
        if (this == CLASS) {
            places.sort(Comparator.comparing(items.labels()::get));
        }
        return places;
    }
}
