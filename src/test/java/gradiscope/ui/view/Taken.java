package gradiscope.ui.view;

import gradiscope.ui.export.Exportable;
import gradiscope.ui.export.Exporting;
import java.util.ArrayList;
import java.util.List;

/// Notes what is taken along.
final class Taken implements Exporting {
    final List<Exportable> chosen = new ArrayList<>();
    final List<Exportable> copied = new ArrayList<>();

    @Override
    public String program() {
        return "gradiscope test";
    }

    @Override
    public void choose(Exportable what) {
        chosen.add(what);
    }

    @Override
    public void copy(Exportable what) {
        copied.add(what);
    }
}
