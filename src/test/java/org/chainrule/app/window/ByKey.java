package org.chainrule.app.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the mouse can use although the Tab key does not come to it, since keys do the same: there
 * would be hundreds of stops between one control and the next.
 */
final class ByKey {

  /** The ids, with the names of the commands; what begins with # is the id of a control. */
  private static final Map<String, List<String>> ALL = all();

  /** What is drawn by hand is drawn by hand. */
  private static final String BY_HAND = "pen";

  private ByKey() {}

  private static Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    put(all, "chip-.*", "next", "back", "start", "end");
    put(all, "graph", "up", "down", "left", "right", "editCell", "showMenu", "zoomIn", "fit");
    put(all, "curves", "nextUnit", "backUnit");
    put(all, "(passage|strip)-\\d+", "up", "down", "left", "right");
    put(all, "strip", "next", "back", "leave");
    put(all, "nudge-(chart|kink.*)", "raise", "lower", "raiseFine", "#nudge-epsilon");
    put(all, "depth-(layer-\\d+|factors)", "depth.deeper", "depth.shallower");
    put(all, "depth-curve-\\d+", "depth.nextStack", "depth.lastStack");
    put(all, "depth-maps", "depth.cellUp", "depth.cellDown", "depth.cellLeft", "depth.cellRight");
    put(all, "train-curve-\\d+", "train.nextRun", "train.backRun");
    put(all, "train-(loss|rates?|entry|gradients|units)", "train.next", "train.back");
    put(all, "train-(plane|sample-\\d+)", "train.pointAdd", "train.pointNext", "train.crossUp");
    put(all, "train-findings", "train.wordsDown", "train.wordsUp");
    put(all, "train-surface", "zoomIn", "zoomOut", "fit");
    put(all, "(question|fault)-mirror", "practice.choice.next", "practice.choose");
    put(all, "blank", "practice.up", "practice.down", "practice.left", "practice.right");
    put(all, "intake-item-\\d+-table-mark-\\d+", "#intake-item-1-x", "#intake-item-1-y");
    put(all, "help|settings|net|export|exercises|lesson", "leave");
    return all;
  }

  private static void put(Map<String, List<String>> all, String ids, String... means) {
    all.put(ids, List.of(means));
  }

  /** Whether keys do the same as the mouse with what has this id. */
  static boolean has(String id) {
    return id != null
        && (id.equals(BY_HAND) || ALL.keySet().stream().anyMatch(ids -> id.matches(ids)));
  }

  /** The names of all commands that stand in for the mouse. */
  static Stream<String> commands() {
    return ALL.values().stream().flatMap(List::stream).filter(name -> !name.startsWith("#"));
  }
}
