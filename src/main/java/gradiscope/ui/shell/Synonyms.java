package gradiscope.ui.shell;

import gradiscope.ui.text.Words;

/// Other words for what can be done: who looks for "projector" means presenter mode.
final class Synonyms {
    private final Words words;

    Synonyms(Words words) {
        this.words = words;
    }

    /// @return empty where there are none
    String of(Action action) {
        String id = action.id();
        int end = id.indexOf('-');
        return end < 0 ? of(id) : of(id) + " " + ofFamily(id.substring(0, end));
    }

    private String of(String id) {
        return switch (id) {
            case "play" -> words.get("synonyms.play");
            case "step" -> words.get("synonyms.step");
            case "epoch" -> words.get("synonyms.epoch");
            case "reset" -> words.get("synonyms.reset");
            case "seed" -> words.get("synonyms.seed");
            case "fork" -> words.get("synonyms.fork");
            case "back" -> words.get("synonyms.back");
            case "forward" -> words.get("synonyms.forward");
            case "replay" -> words.get("synonyms.replay");
            case "undo" -> words.get("synonyms.undo");
            case "redo" -> words.get("synonyms.redo");
            case "present" -> words.get("synonyms.present");
            case "present-tiles" -> words.get("synonyms.present-tiles");
            case "search" -> words.get("synonyms.search");
            case "help" -> words.get("synonyms.help");
            case "performance" -> words.get("synonyms.performance");
            case "notices" -> words.get("synonyms.notices");
            case "builder" -> words.get("synonyms.builder");
            case "presets" -> words.get("synonyms.presets");
            case "new" -> words.get("synonyms.new");
            case "open" -> words.get("synonyms.open");
            case "quit" -> words.get("synonyms.quit");
            case "unpin" -> words.get("synonyms.unpin");
            case "save" -> words.get("synonyms.save");
            case "save-as" -> words.get("synonyms.save-as");
            case "checkpoints" -> words.get("synonyms.checkpoints");
            case "pytorch" -> words.get("synonyms.pytorch");
            case "share-copy" -> words.get("synonyms.share-copy");
            case "share-paste" -> words.get("synonyms.share-paste");
            case "recent" -> words.get("synonyms.recent");
            case "recover" -> words.get("synonyms.recover");
            case "export-network", "copy-network" -> words.get("synonyms.figure-network");
            case "export-output", "copy-output" -> words.get("synonyms.figure-output");
            case "export-dashboard", "copy-dashboard" -> words.get("synonyms.figure-dashboard");
            case "section-data" -> words.get("synonyms.section-data");
            case "section-network" -> words.get("synonyms.section-network");
            case "section-recipe" -> words.get("synonyms.section-recipe");
            default -> "";
        };
    }

    /// Words for all that begin alike.
    private String ofFamily(String family) {
        return switch (family) {
            case "theme" -> words.get("synonyms.theme");
            case "language" -> words.get("synonyms.language");
            case "preset" -> words.get("synonyms.preset");
            case "help" -> words.get("synonyms.help");
            case "add" -> words.get("synonyms.add");
            case "section" -> words.get("synonyms.section");
            case "export" -> words.get("synonyms.tile-export");
            case "copy" -> words.get("synonyms.figure-copy");
            case "full" -> words.get("synonyms.tile-full");
            default -> "";
        };
    }
}
