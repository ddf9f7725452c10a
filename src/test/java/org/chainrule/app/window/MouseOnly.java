package org.chainrule.app.window;

import com.sun.javafx.event.CompositeEventHandler;
import com.sun.javafx.event.EventHandlerManager;
import com.sun.javafx.scene.NodeEventDispatcher;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.MouseEvent;
import org.chainrule.layout.Point;
import org.chainrule.view.common.AccessibleNode;
import org.chainrule.view.common.PaintedPane;

/** Tells what a mouse can use and the Tab key does not come to; read from JavaFX's inside. */
final class MouseOnly {

  private static final Set<EventType<MouseEvent>> USES =
      Set.of(
          MouseEvent.MOUSE_CLICKED,
          MouseEvent.MOUSE_PRESSED,
          MouseEvent.MOUSE_RELEASED,
          MouseEvent.MOUSE_DRAGGED);

  private MouseOnly() {}

  /** Whether it does something when it is clicked or dragged, and is no control. */
  static boolean is(Node node) {
    return !(node instanceof Control)
        && !node.isFocusTraversable()
        && (node instanceof PaintedPane pane ? isUsed(pane) : hasHandler(node));
  }

  /** Every painted pane watches the pointer; some do something. */
  private static boolean isUsed(PaintedPane pane) {
    return dragged(pane) || !hasButton(pane) && overrides(pane.getClass());
  }

  private static boolean dragged(Node node) {
    return handles(node, MouseEvent.MOUSE_DRAGGED) || handles(node, MouseEvent.MOUSE_PRESSED);
  }

  private static boolean overrides(Class<?> type) {
    for (Class<?> at = type; at != PaintedPane.class; at = at.getSuperclass()) {
      try {
        at.getDeclaredMethod("clicked", Point.class, MouseEvent.class);
        return true;
      } catch (NoSuchMethodException above) {
        continue;
      }
    }
    return false;
  }

  /** Whether the Tab key comes to something in it. */
  private static boolean hasButton(Node node) {
    return node instanceof AccessibleNode && node.isFocusTraversable()
        || node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(MouseOnly::hasButton);
  }

  private static boolean hasHandler(Node node) {
    return USES.stream().anyMatch(type -> handles(node, type));
  }

  private static boolean handles(Node node, EventType<?> type) {
    try {
      EventHandlerManager manager =
          ((NodeEventDispatcher) node.getEventDispatcher()).getEventHandlerManager();
      Field field = EventHandlerManager.class.getDeclaredField("eventHandlerMap");
      field.setAccessible(true);
      Object handler = ((Map<?, ?>) field.get(manager)).get(type);
      return handler instanceof CompositeEventHandler<?> all && all.hasHandler();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("another JavaFX than this was written for", e);
    }
  }
}
