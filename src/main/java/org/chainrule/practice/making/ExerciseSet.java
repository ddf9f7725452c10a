package org.chainrule.practice.making;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.words.Words;

/**
 * The nets of a class, one for each student.
 *
 * @param recipe what kind of nets they are
 * @param seed from which they were drawn
 * @param nets of the first student, the second, and so on
 */
public record ExerciseSet(Recipe recipe, long seed, List<MadeNet> nets) {

  /** So many sheets are enough for any class. */
  public static final int MOST_STUDENTS = 500;

  /** A student whose net another has already gets the next but so many. */
  private static final int APART = 1_000;

  /** Copies the list. */
  public ExerciseSet {
    nets = List.copyOf(nets);
  }

  private record Numbers(Network network, Sample sample) {}

  /**
   * Makes the nets of a class. No two are alike, as long as there are enough of them.
   *
   * @param share is told which share is done, 0 to 1
   * @param cancelled asked again and again; whether nobody waits for them any more
   * @throws UnfitRecipeException if no net of this kind can be done by hand
   * @throws java.util.concurrent.CancellationException if nobody waits for them any more
   */
  public static ExerciseSet make(
      Recipe recipe, long seed, int students, DoubleConsumer share, BooleanSupplier cancelled)
      throws UnfitRecipeException {
    NetMaker maker = new NetMaker(recipe, cancelled);
    List<MadeNet> nets = new ArrayList<>();
    Set<Numbers> known = new HashSet<>();
    for (int student = 1; student <= students; student++) {
      String name = Words.of("practice.sheet", number(student, students));
      MadeNet net = maker.make(seed, student, name);
      for (int k = 1; k < 10 && known.contains(numbers(net)); k++) {
        net = maker.make(seed, student + k * APART, name);
      }
      known.add(numbers(net));
      nets.add(net);
      share.accept(student / (double) students);
    }
    return new ExerciseSet(recipe, seed, nets);
  }

  private static Numbers numbers(MadeNet net) {
    return new Numbers(net.scenario().network(), net.scenario().sample());
  }

  /** Returns the number of a student with as many digits as that of the last, two or more. */
  public String number(int student) {
    return number(student, nets.size());
  }

  /** Returns the number of one of so many students. */
  public static String number(int student, int students) {
    int digits = Math.max(2, String.valueOf(students).length());
    return String.format(Locale.ROOT, "%0" + digits + "d", student);
  }
}
