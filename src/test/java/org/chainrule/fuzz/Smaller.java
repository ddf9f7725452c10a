package org.chainrule.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leaves out parts of an input: halves, quarters, … down to single entries. */
public final class Smaller {

  private Smaller() {}

  /** Texts with a part left out. */
  public static Stream<String> texts(String text) {
    return parts(text.length()).map(part -> text.substring(0, part[0]) + text.substring(part[1]));
  }

  /** Files with a part left out. */
  public static Stream<byte[]> bytes(byte[] bytes) {
    return texts(new String(bytes, StandardCharsets.ISO_8859_1))
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Lists with a part left out. */
  public static <E> Stream<List<E>> lists(List<E> list) {
    return parts(list.size())
        .map(
            part -> {
              List<E> rest = new ArrayList<>(list.subList(0, part[0]));
              rest.addAll(list.subList(part[1], list.size()));
              return rest;
            });
  }

  private static Stream<int[]> parts(int length) {
    return IntStream.iterate(length, size -> size >= 1, size -> size / 2)
        .boxed()
        .flatMap(
            size ->
                IntStream.iterate(0, from -> from < length, from -> from + size)
                    .mapToObj(from -> new int[] {from, Math.min(length, from + size)}));
  }
}
