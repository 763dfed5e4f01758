package gradiscope.figure.plotted;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/// Words as LaTeX has them, in ASCII.
final class TexText {
    private static final Map<Integer, String> KNOWN = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '<', "$<$"),
            Map.entry((int) '>', "$>$"),
            Map.entry((int) '|', "$|$"),
            Map.entry((int) '−', "$-$"),
            Map.entry((int) '–', "--"),
            Map.entry((int) '—', "---"),
            Map.entry((int) '…', "\\dots{}"),
            Map.entry((int) '×', "$\\times$"),
            Map.entry((int) '·', "$\\cdot$"),
            Map.entry((int) '±', "$\\pm$"),
            Map.entry((int) '′', "$'$"),
            Map.entry((int) '≤', "$\\le$"),
            Map.entry((int) '≥', "$\\ge$"),
            Map.entry((int) 'α', "$\\alpha$"),
            Map.entry((int) 'β', "$\\beta$"),
            Map.entry((int) 'γ', "$\\gamma$"),
            Map.entry((int) 'η', "$\\eta$"),
            Map.entry((int) 'θ', "$\\theta$"),
            Map.entry((int) 'λ', "$\\lambda$"),
            Map.entry((int) 'μ', "$\\mu$"),
            Map.entry((int) 'σ', "$\\sigma$"),
            Map.entry((int) 'Δ', "$\\Delta$"),
            Map.entry((int) 'Σ', "$\\Sigma$"),
            Map.entry((int) '‖', "$\\|$"),
            Map.entry((int) 'ß', "\\ss{}"),
            Map.entry((int) '\u00a0', "~"),
            Map.entry((int) '\u202f', "\\,"),
            Map.entry((int) '\n', " "));

    /// Accents by the mark that stands behind a letter taken apart.
    private static final Map<Character, String> ACCENTS =
            Map.of('\u0308', "\"", '\u0301', "'", '\u0300', "`", '\u0302', "^", '\u0303', "~", '\u0327', "c ");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private TexText() {}

    static String of(String words) {
        return words.codePoints().mapToObj(TexText::character).collect(Collectors.joining());
    }

    /// For a comment: a line of ASCII.
    static String plain(String words) {
        return words.codePoints()
                .mapToObj(c -> c >= ' ' && c < 127 ? Character.toString(c) : "?")
                .collect(Collectors.joining());
    }

    private static String character(int c) {
        String known = KNOWN.get(c);
        if (known != null) {
            return known;
        }
        if (c == '⁻') {
            return "$^{-}$";
        }
        if (RAISED.indexOf(c) >= 0) {
            return "$^{" + RAISED.indexOf(c) + "}$";
        }
        if (LOWERED.indexOf(c) >= 0) {
            return "$_{" + LOWERED.indexOf(c) + "}$";
        }
        return c >= ' ' && c < 127 ? Character.toString(c) : accented(c);
    }

    /// A letter under its accent; a question mark where it is none that LaTeX knows.
    private static String accented(int c) {
        String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        String accent = apart.length() == 2 ? ACCENTS.get(apart.charAt(1)) : null;
        boolean letter = apart.charAt(0) < 127;
        return accent != null && letter ? "\\" + accent + "{" + apart.charAt(0) + "}" : "?";
    }
}
