package gradiscope.lesson;

/// Where a result comes from.
///
/// @param authors family names
/// @param venue with its year: ICML 2020
/// @param arxiv number, without version
public record Paper(String authors, String title, String venue, String arxiv) {
    /// In one line.
    @Override
    public String toString() {
        return authors + ": " + title + ". " + venue + ", arXiv " + arxiv;
    }
}
