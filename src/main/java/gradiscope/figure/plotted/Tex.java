package gradiscope.figure.plotted;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is plotted as a LaTeX document, in which pgfplots draws each chart from its numbers, in the colours of the
/// picture. Each chart is a `tikzpicture` that can be taken into a paper as it is.
final class Tex {
    private Tex() {}

    static String of(Plotted plotted, String about) {
        SortedSet<String> colours = new TreeSet<>();
        String charts = plotted.charts().stream()
                .map(chart -> new TexChart(chart, colours).text())
                .collect(Collectors.joining("\n"));
        return """
                %% %s
                %% Drawn by Gradiscope; compile with pdflatex. Needs pgfplots (Debian: texlive-pictures).
                %% For a paper, copy the lines from \\usepackage{pgfplots} on, and the charts that are wanted.
                \\documentclass[10pt]{article}
                \\usepackage[margin=15mm]{geometry}
                \\usepackage{pgfplots}
                \\pgfplotsset{compat=1.16, every axis/.append style={
                  title style={font=\\bfseries\\small, align=center, text width=110mm}, label style={font=\\small},
                  tick label style={font=\\footnotesize}, legend style={font=\\footnotesize, draw=none},
                  unbounded coords=jump}}
                \\ifdefined\\pdfliteral\\else\\protected\\def\\pdfliteral{\\pdfextension literal}\\fi
                \\newcommand\\gradiscopeimage[3]{\\vbox to 70mm{\\hsize=70mm\\vss\\hbox to 70mm{\\pdfliteral{q 198.4252 0 0
                  198.4252 0 0 cm BI /W #1 /H #2 /CS /RGB /BPC 8 /F /AHx ID #3> EI Q}\\hss}}}
                %s
                \\pagestyle{empty}
                \\setlength{\\parindent}{0pt}
                \\begin{document}
                %s
                \\end{document}
                """.formatted(TexText.plain(about), defined(colours), charts);
    }

    private static String defined(SortedSet<String> colours) {
        return colours.stream()
                .map(colour -> "\\definecolor{" + name(colour) + "}{HTML}{"
                        + colour.substring(1).toUpperCase(Locale.ROOT) + "}")
                .collect(Collectors.joining("\n"));
    }

    /// What a colour is called in the document.
    ///
    /// @param colour `#rrggbb`
    static String name(String colour) {
        return "gs" + colour.substring(1);
    }

    /// A list in braces.
    static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
