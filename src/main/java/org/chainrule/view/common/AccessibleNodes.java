package org.chainrule.view.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import org.chainrule.layout.Box;

/**
 * The nodes of what can be reached on a panel. They paint nothing but the ring of the keyboard's
 * focus, and all around it is clipped away: else JavaFX would render whatever lies under a node
 * again whenever the node moves.
 */
final class AccessibleNodes extends Group {

  /** How far the ring may reach around its node, in pixels. */
  private static final double RING = 10;

  private final Function<AccessibleArea, AccessibleNode> maker;
  private final Rectangle seen = new Rectangle();
  private final Map<String, AccessibleNode> nodes = new LinkedHashMap<>();

  /** None yet; this makes them. */
  AccessibleNodes(Function<AccessibleArea, AccessibleNode> maker) {
    this.maker = maker;
    setManaged(false);
    setAutoSizeChildren(false);
    setClip(seen);
  }

  /**
   * Has a node for each of these, in this order.
   *
   * @param unit the pixels of a unit
   * @param dx how far what stands at 0 is moved to the left, in pixels
   * @param dy likewise upwards
   */
  void place(List<AccessibleArea> areas, double unit, double dx, double dy) {
    Map<String, AccessibleNode> kept = new LinkedHashMap<>();
    for (AccessibleArea area : areas) {
      AccessibleNode node = nodes.remove(area.id());
      if (node == null) {
        node = made(area, kept.size());
      } else {
        node.show(area);
      }
      Box box = area.box();
      node.resizeRelocate(
          box.x() * unit - dx, box.y() * unit - dy, box.width() * unit, box.height() * unit);
      kept.put(area.id(), node);
    }
    getChildren().removeAll(nodes.values());
    nodes.clear();
    nodes.putAll(kept);
    showRing();
  }

  private AccessibleNode made(AccessibleArea area, int index) {
    AccessibleNode node = maker.apply(area);
    node.focusedProperty().addListener(source -> showRing());
    getChildren().add(Math.min(index, getChildren().size()), node);
    return node;
  }

  private void showRing() {
    AccessibleNode focused =
        nodes.values().stream().filter(AccessibleNode::isFocused).findFirst().orElse(null);
    double ring = focused == null ? 0 : RING;
    seen.setX(focused == null ? 0 : focused.getLayoutX() - ring);
    seen.setY(focused == null ? 0 : focused.getLayoutY() - ring);
    seen.setWidth(focused == null ? 0 : focused.getWidth() + 2 * ring);
    seen.setHeight(focused == null ? 0 : focused.getHeight() + 2 * ring);
  }

  /** Whether the node of this id has the keyboard. */
  boolean hasKeyboard(String id) {
    AccessibleNode node = nodes.get(id);
    return node != null && node.isFocused();
  }
}
