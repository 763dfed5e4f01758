package gradiscope.probe.confusion;

import java.util.Optional;

/// How the gradients of one part of a network agree.
///
/// @param part the whole network, or the name of a layer
/// @param marked gradients without a direction
/// @param inner the confusion bound; empty when fewer than two gradients are finite
/// @param cosines empty when no compared pair has two directions
public record Agreement(String part, Marked marked, Optional<InnerProducts> inner, Optional<CosineSummary> cosines) {}
