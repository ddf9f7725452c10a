package org.chainrule.view.common;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
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

  /** How many nodes are made in a pulse; to dress one takes a tenth of a millisecond. */
  private static final int AT_ONCE = 16;

  /** So many pulses a window takes until its first frame is rendered, which shows none of them. */
  private static final int FIRST_PULSES = 2;

  private final Function<AccessibleArea, AccessibleNode> maker;
  private final Rectangle seen = new Rectangle();
  private final Map<String, AccessibleNode> nodes = new HashMap<>();
  private BooleanSupplier making = () -> true;
  private boolean made = true;
  private int pulsesToWait = FIRST_PULSES;

  private final AnimationTimer pulses =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (pulsesToWait > 0) {
            pulsesToWait--;
          } else {
            makeSome();
          }
        }
      };

  /** None yet; this makes them. */
  AccessibleNodes(Function<AccessibleArea, AccessibleNode> maker) {
    this.maker = maker;
    setManaged(false);
    setAutoSizeChildren(false);
    setClip(seen);
  }

  /**
   * Has a node for each of these, in this order. Where many are new, as when all of a large net
   * comes to be seen, some are made now and the others in the next pulses.
   *
   * @param unit the pixels of a unit
   * @param dx how far what stands at 0 is moved to the left, in pixels
   * @param dy likewise upwards
   */
  void place(List<AccessibleArea> areas, double unit, double dx, double dy) {
    Map<String, AccessibleNode> before = new HashMap<>(nodes);
    for (AccessibleArea area : areas) {
      AccessibleNode node = before.remove(area.id());
      if (node != null) {
        node.show(area);
        place(node, area.box(), unit, dx, dy);
      }
    }
    getChildren().removeAll(before.values());
    nodes.keySet().removeAll(before.keySet());
    making = () -> makeSome(areas, unit, dx, dy);
    if (pulsesToWait == 0 || areas.isEmpty()) {
      makeSome();
    } else {
      made = false;
      pulses.start();
    }
  }

  private void makeSome() {
    made = making.getAsBoolean();
    if (made) {
      pulses.stop();
    } else {
      pulses.start();
    }
    showRing();
  }

  /** Makes some of the nodes that there are not yet; returns whether all are made. */
  private boolean makeSome(List<AccessibleArea> areas, double unit, double dx, double dy) {
    int count = 0;
    for (int index = 0; index < areas.size(); index++) {
      AccessibleArea area = areas.get(index);
      if (nodes.containsKey(area.id())) {
        continue;
      }
      if (count == AT_ONCE) {
        return false;
      }
      AccessibleNode node = made(area, index);
      place(node, area.box(), unit, dx, dy);
      nodes.put(area.id(), node);
      count++;
    }
    return true;
  }

  /** Whether every node is made by now. */
  boolean areMade() {
    return made;
  }

  private AccessibleNode made(AccessibleArea area, int index) {
    AccessibleNode node = maker.apply(area);
    node.focusedProperty().addListener(source -> showRing());
    getChildren().add(Math.min(index, getChildren().size()), node);
    return node;
  }

  private static void place(AccessibleNode node, Box box, double unit, double dx, double dy) {
    node.resizeRelocate(
        box.x() * unit - dx, box.y() * unit - dy, box.width() * unit, box.height() * unit);
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
