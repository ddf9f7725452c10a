package org.chainrule.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.Loss;
import org.chainrule.pass.quantity.Name;

/**
 * What a person has said of arrays that are taken in; what was not said is found out, or asked.
 *
 * @param samples what the samples of x and y are
 * @param weights which way the weights lie
 * @param targets what the targets mean
 * @param firstClass what the first class is counted as, 0 or 1
 * @param newNet whether the arrays make a new net
 * @param resize whether the net may be brought to the size of the data
 * @param activations what the layers apply, one a layer
 * @param loss the loss
 * @param places where an array goes, by its {@link org.chainrule.arrays.Found#id}; nothing leaves
 *     it out
 * @param tables of a table, by its id
 */
public record Answers(
    Optional<SampleAxis> samples,
    Optional<WeightAxis> weights,
    Optional<Targets> targets,
    Optional<Integer> firstClass,
    Optional<Boolean> newNet,
    Optional<Boolean> resize,
    Optional<List<Activation>> activations,
    Optional<Loss> loss,
    Map<String, Optional<Name>> places,
    Map<String, TableAnswers> tables) {

  /** Nothing was said. */
  public static final Answers NONE =
      new Answers(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of());

  /** Copies the maps. */
  public Answers {
    activations = activations.map(List::copyOf);
    places = Map.copyOf(places);
    tables = Map.copyOf(tables);
  }
}
