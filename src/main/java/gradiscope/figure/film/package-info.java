/// Films: figures one after another, as files that a slide or a browser plays.
///
/// - A film is frames of one size and a rate. Each frame is a [gradiscope.figure.vector.Mosaic], which is what a PNG of
///   the same figure would hold; so a film shows what every other file shows.
/// - A [FilmWriter] takes the frames one by one and writes each at once: a film may be as long as it likes, and memory
///   holds a frame or two. Both kinds are written from the first byte to the last, into any stream.
/// - GIF ([GifWriter]) runs for ever. A frame holds what changed, in colours of its own: of them the frequent ones are
///   exact (paper, lines, letters), the others near, and nothing is dithered ([Colours]).
/// - MP4 ([Mp4Writer]) is H.264 of the baseline profile, which everything plays. Its colours have half the resolution,
/// as
///   in nearly all video, so thin coloured lines are a little paler than in a GIF; brightness has all of it.
/// - What brings the state back stands near the beginning of the file, where [FilmSidecars] finds it.
/// - Nothing comes from the clock: the same frames give the same bytes.
@NullMarked
package gradiscope.figure.film;

import org.jspecify.annotations.NullMarked;
