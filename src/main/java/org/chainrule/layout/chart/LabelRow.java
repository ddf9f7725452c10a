package org.chainrule.layout.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Labels beside each other in a row, each as near to what it speaks of as the others allow.
 *
 * @param from where the row begins
 * @param to where it ends
 * @param gap between two labels
 */
public record LabelRow(double from, double to, double gap) {

  /**
   * A label.
   *
   * @param at the middle of what it speaks of
   * @param width its own width
   */
  public record Label(double at, double width) {}

  /** Labels that touch, and are moved together. */
  private record Group(int first, int count, double width, double wanted) {

    /** Each label of a group would have the group begin somewhere else; it begins in the middle. */
    Group and(Group next, double gap) {
      double begin = next.wanted - width - gap;
      double middle = (wanted * count + begin * next.count) / (count + next.count);
      return new Group(first, count + next.count, width + gap + next.width, middle);
    }
  }

  /**
   * Returns where each label begins, in the order of the places that they speak of. If there is no
   * room for all, the widest are left out.
   *
   * @param labels from left to right
   */
  public List<OptionalDouble> places(List<Label> labels) {
    List<Boolean> kept = new ArrayList<>(labels.stream().map(label -> true).toList());
    while (room(labels, kept) > to - from) {
      kept.set(widest(labels, kept), false);
    }
    List<Label> shown = new ArrayList<>();
    for (int k = 0; k < labels.size(); k++) {
      if (kept.get(k)) {
        shown.add(labels.get(k));
      }
    }
    List<Double> spread = spread(shown);
    List<OptionalDouble> places = new ArrayList<>();
    int next = 0;
    for (boolean shows : kept) {
      places.add(shows ? OptionalDouble.of(spread.get(next++)) : OptionalDouble.empty());
    }
    return places;
  }

  private double room(List<Label> labels, List<Boolean> kept) {
    double room = -gap;
    for (int k = 0; k < labels.size(); k++) {
      room += kept.get(k) ? labels.get(k).width() + gap : 0;
    }
    return room;
  }

  private static int widest(List<Label> labels, List<Boolean> kept) {
    int widest = -1;
    for (int k = 0; k < labels.size(); k++) {
      boolean wider = widest < 0 || labels.get(k).width() > labels.get(widest).width();
      widest = kept.get(k) && wider ? k : widest;
    }
    return widest;
  }

  private List<Double> spread(List<Label> labels) {
    List<Group> groups = new ArrayList<>();
    for (int k = 0; k < labels.size(); k++) {
      Label label = labels.get(k);
      Group group = inside(new Group(k, 1, label.width(), label.at() - label.width() / 2));
      while (!groups.isEmpty() && end(groups) + gap > group.wanted()) {
        group = inside(groups.remove(groups.size() - 1).and(group, gap));
      }
      groups.add(group);
    }
    List<Double> places = new ArrayList<>();
    for (Group group : groups) {
      double x = group.wanted();
      for (Label label : labels.subList(group.first(), group.first() + group.count())) {
        places.add(x);
        x += label.width() + gap;
      }
    }
    return places;
  }

  private static double end(List<Group> groups) {
    Group last = groups.get(groups.size() - 1);
    return last.wanted() + last.width();
  }

  private Group inside(Group group) {
    double most = to - group.width();
    double begin = Math.max(from, Math.min(most, group.wanted()));
    return new Group(group.first(), group.count(), group.width(), begin);
  }
}
