package org.chainrule.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.arrays.table.Table;
import org.chainrule.intake.reading.Built;
import org.chainrule.intake.reading.Draft;
import org.chainrule.intake.reading.Misfit;
import org.chainrule.intake.reading.Places;
import org.chainrule.intake.reading.TableColumns;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** Says of each thing that was found what becomes of it. */
final class Items {

  private final Draft draft;
  private final Optional<Built> built;
  private final StillOpen open;

  /**
   * Looks at what was found.
   *
   * @param draft the reading, or what was said where none fits
   * @param built what comes of the reading
   * @param open what of it is only a proposal
   */
  Items(Draft draft, Optional<Built> built, StillOpen open) {
    this.draft = draft;
    this.built = built;
    this.open = open;
  }

  List<Item> all() {
    List<Item> items = new ArrayList<>();
    for (Found found : draft.material().found()) {
      items.add(item(found));
    }
    return items;
  }

  private Item item(Found found) {
    Optional<Name> place = draft.placeWord(found).flatMap(Places::named);
    if (found instanceof LeftOut out) {
      return new Item(
          out, out.shape(), Optional.empty(), out.reason(), List.of(), Optional.empty(), false);
    }
    if (found instanceof TableText text) {
      return table(text, place);
    }
    return new Item(
        found,
        ((NumberArray) found).shapeWords(),
        place,
        fate(found, place, false),
        places(),
        Optional.empty(),
        open.where(found));
  }

  private Optional<String> fate(Found found, Name name) {
    Optional<String> fate = built.map(result -> result.fates().get(name));
    return open.how(found, name)
        ? fate.map(proposed -> Words.of("intake.fate.asked", name.id()))
        : fate;
  }

  private Item table(TableText text, Optional<Name> place) {
    try {
      Table table = draft.table(text);
      String shape = table.rows().size() + " × " + table.columns();
      boolean split = draft.placeWord(text).filter(Draft.SPLIT::equals).isPresent();
      TableColumns columns = split ? TableColumns.of(draft, text) : whole(text, place);
      return new Item(
          text,
          shape,
          place,
          fate(text, place, split),
          places(),
          Optional.of(new Item.Columns(table, columns.x(), columns.y())),
          open.where(text));
    } catch (Misfit unreadable) {
      return new Item(text, "", place, unreadable.getMessage(), places(), Optional.empty(), false);
    }
  }

  private TableColumns whole(TableText text, Optional<Name> place) throws Misfit {
    if (place.isEmpty()) {
      return new TableColumns(List.of(), List.of());
    }
    List<Integer> all = TableColumns.whole(draft, place.get(), text);
    return place.get().equals(Name.y())
        ? new TableColumns(List.of(), all)
        : new TableColumns(all, List.of());
  }

  private String fate(Found found, Optional<Name> place, boolean split) {
    if (open.where(found)) {
      return Words.of("intake.fate.open");
    }
    List<String> parts = new ArrayList<>();
    List<Name> names = split ? List.of(Name.x(), Name.y()) : place.stream().toList();
    names.forEach(name -> fate(found, name).ifPresent(parts::add));
    return parts.isEmpty()
        ? Words.of(split || place.isPresent() ? "intake.fate.stuck" : "intake.fate.none")
        : parts.stream().collect(Lists.apart());
  }

  private List<Name> places() {
    int open = draft.material().open().map(scenario -> scenario.network().depth()).orElse(0);
    int found = (draft.material().found().size() + 1) / 2;
    return Places.of(Math.max(open, found));
  }
}
