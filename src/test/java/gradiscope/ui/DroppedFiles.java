package gradiscope.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Files that come from another program by drag and drop. The headless platform of JavaFX 26 knows none (each method of
/// its `HeadlessDnDClipboard` throws), and a dragboard cannot be made but by the toolkit: so the clipboard behind it is
/// one of our own, and the events are those that a platform would send.
public final class DroppedFiles {
    private final Dragboard board;

    public DroppedFiles(Path... files) {
        List<File> content = List.of(files).stream().map(Path::toFile).toList();
        TKClipboard clipboard = (TKClipboard) Proxy.newProxyInstance(
                DroppedFiles.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                    case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? content : null;
                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        this.board = DragboardHelper.createDragboard(clipboard);
    }

    /// Over a node, and let go there.
    ///
    /// @return whether somebody took them
    public boolean on(Node node) {
        Point2D middle = node.localToScene(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
        DragEvent over = event(DragEvent.DRAG_OVER, middle);
        Event.fireEvent(node, over);
        if (!over.isAccepted()) {
            return false;
        }
        DragEvent dropped = event(DragEvent.DRAG_DROPPED, middle);
        Event.fireEvent(node, dropped);
        return dropped.isDropCompleted();
    }

    private DragEvent event(EventType<DragEvent> type, Point2D at) {
        return new DragEvent(
                type, board, at.getX(), at.getY(), at.getX(), at.getY(), TransferMode.COPY, null, null, null);
    }
}
