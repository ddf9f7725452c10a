package org.chainrule.drawing.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.drawing.Contrast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

  private static final List<Palette> HIGH =
      List.of(Palette.of(false, true), Palette.of(true, true));

  private static final List<Role> STACKS =
      List.of(
          Role.STACK_ONE,
          Role.STACK_TWO,
          Role.STACK_THREE,
          Role.STACK_FOUR,
          Role.STACK_FIVE,
          Role.STACK_SIX);

  private static final List<Role> BEHIND = List.of(Role.BACKGROUND, Role.SURFACE, Role.RAISED);

  /**
   * What is seen without one kind of cone (red, green, blue), as matrices on linear RGB: Machado,
   * Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
   * deficiency" (2009), severity 1.
   */
  private static final List<double[][]> DEFICIENCIES =
      List.of(
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          },
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          },
          new double[][] {
            {1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}
          });

  static Stream<Palette> palettes() {
    return Stream.concat(Stream.of(Palette.light(), Palette.dark()), HIGH.stream());
  }

  /**
   * The least contrast of text, by WCAG 2.2, success criteria 1.4.3 (AA) and, where contrast is
   * high, 1.4.6 (AAA).
   */
  private static double readable(Palette palette) {
    return HIGH.contains(palette) ? 7 : 4.5;
  }

  /** The least contrast of what carries meaning, by success criterion 1.4.11 or more. */
  private static double visible(Palette palette) {
    return HIGH.contains(palette) ? 4.5 : 3;
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void whatIsReadStandsOutFromWhatIsBehind(Palette palette) {
    List<Role> read =
        List.of(
            Role.TEXT,
            Role.MUTED,
            Role.FORWARD,
            Role.BACKWARD,
            Role.FLAT,
            Role.ALARM,
            Role.STACK_ONE,
            Role.STACK_TWO,
            Role.STACK_THREE,
            Role.STACK_FOUR,
            Role.STACK_FIVE,
            Role.STACK_SIX,
            Role.VANISHED,
            Role.EXPLODED,
            Role.RIGHT,
            Role.WRONG);
    for (Role behind : BEHIND) {
      for (Role role : read) {
        assertThat(contrast(palette, Ink.of(role), Ink.of(behind)))
            .as(role + " on " + behind)
            .isGreaterThanOrEqualTo(readable(palette));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textStandsOutFromAFilledAccent(Palette palette) {
    for (Role accent : List.of(Role.FORWARD, Role.BACKWARD)) {
      assertThat(contrast(palette, Ink.of(Role.ON_ACCENT), Ink.of(accent)))
          .as("on " + accent)
          .isGreaterThanOrEqualTo(readable(palette));
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void linesWithAMeaningAreVisible(Palette palette) {
    List<Role> lines =
        List.of(
            Role.LINE,
            Role.SELECTED,
            Role.LIT,
            Role.BLOCKED,
            Role.PEN_RED,
            Role.PEN_BLUE,
            Role.PEN_GREEN);
    for (Role role : lines) {
      for (Role behind : BEHIND) {
        assertThat(contrast(palette, Ink.of(role), Ink.of(behind)))
            .as(role + " on " + behind)
            .isGreaterThanOrEqualTo(visible(palette));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textIsReadableOnEveryCell(Palette palette) {
    for (Role sign : List.of(Role.POSITIVE, Role.NEGATIVE, Role.HEIGHT)) {
      for (double share = 0; share <= 1; share += 1 / 64.0) {
        assertThat(contrast(palette, Ink.of(Role.TEXT), Ink.mix(Role.SURFACE, sign, share)))
            .as("text on " + sign + " at " + share)
            .isGreaterThanOrEqualTo(readable(palette));
      }
    }
  }

  /** What is off is hatched on the colour of its number, however strong that is. */
  @ParameterizedTest
  @MethodSource("palettes")
  void hatchingIsVisibleOnEveryCell(Palette palette) {
    for (double number = -1; number <= 1; number += 1 / 64.0) {
      assertThat(contrast(palette, Ink.of(Role.BLOCKED), Tint.of(number, 1)))
          .as("hatching on " + number)
          .isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textIsReadableOnEveryArea(Palette palette) {
    for (Role owner : STACKS) {
      assertThat(contrast(palette, Ink.of(Role.TEXT), Shades.Areas.strongest(owner)))
          .as("text on the area of " + owner)
          .isGreaterThanOrEqualTo(readable(palette));
      assertThat(contrast(palette, Ink.of(owner), Ink.of(Role.SURFACE)))
          .as("the mark of " + owner + " on its rim")
          .isGreaterThanOrEqualTo(visible(palette));
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void aLargerShareStandsOutMore(Palette palette) {
    for (Role sign : List.of(Role.POSITIVE, Role.NEGATIVE, Role.HEIGHT)) {
      double before = 1;
      for (double share = 1 / 8.0; share <= 1; share += 1 / 8.0) {
        double now = contrast(palette, Ink.mix(Role.SURFACE, sign, share), Ink.of(Role.SURFACE));
        assertThat(now).as(sign + " at " + share).isGreaterThan(before);
        before = now;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void oppositesDifferForEveryColourVision(Palette palette) {
    for (double[][] vision : DEFICIENCIES) {
      assertThat(distance(palette, vision, Role.POSITIVE, Role.NEGATIVE)).isGreaterThan(0.08);
      assertThat(distance(palette, vision, Role.FORWARD, Role.BACKWARD)).isGreaterThan(0.08);
      assertThat(distance(palette, vision, Role.SELECTED, Role.LIT)).isGreaterThan(0.08);
      assertThat(distance(palette, vision, Role.VANISHED, Role.EXPLODED)).isGreaterThan(0.08);
      assertThat(distance(palette, vision, Role.RIGHT, Role.WRONG)).isGreaterThan(0.08);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void stacksDifferForEveryColourVision(Palette palette) {
    requireDifferent(palette, STACKS);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void pensDifferForEveryColourVision(Palette palette) {
    requireDifferent(palette, List.of(Role.PEN_RED, Role.PEN_BLUE, Role.PEN_GREEN));
  }

  private static void requireDifferent(Palette palette, List<Role> roles) {
    for (double[][] vision : DEFICIENCIES) {
      for (Role one : roles) {
        for (Role other : roles.subList(0, roles.indexOf(one))) {
          assertThat(distance(palette, vision, one, other))
              .as(one + " and " + other)
              .isGreaterThan(0.08);
        }
      }
    }
  }

  @Test
  void aMixtureBeginsAndEndsWithItsRoles() {
    Palette palette = Palette.light();
    assertThat(palette.argb(Ink.mix(Role.SURFACE, Role.NEGATIVE, 0)))
        .isEqualTo(palette.argb(Role.SURFACE));
    assertThat(palette.argb(Ink.mix(Role.SURFACE, Role.NEGATIVE, 1)))
        .isEqualTo(palette.argb(Role.NEGATIVE));
    assertThat(palette.argb(Ink.mix(Role.SURFACE, Role.NEGATIVE, 7)))
        .isEqualTo(palette.argb(Role.NEGATIVE));
  }

  @Test
  void opacityIsTheAlphaChannel() {
    int half = Palette.dark().argb(Ink.of(Role.TEXT).withOpacity(0.5));
    assertThat(half >>> 24).isEqualTo(128);
    assertThat(half & 0xFFFFFF).isEqualTo(Palette.dark().argb(Role.TEXT) & 0xFFFFFF);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aMissingRoleIsNamed(Role role) {
    String css = complete().replace(Palette.property(role) + ":", "/* */");
    assertThatIllegalStateException()
        .isThrownBy(() -> Palette.parse("some.css", css))
        .withMessageContaining("some.css")
        .withMessageContaining(Palette.property(role));
  }

  @Test
  void aMisspelledOrRepeatedRoleIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Palette.parse("some.css", complete() + "-role-foward: #000000;"))
        .withMessage("some.css: -role-foward is no role");
    assertThatIllegalStateException()
        .isThrownBy(() -> Palette.parse("some.css", complete() + "-role-flat: #000000;"))
        .withMessage("some.css: -role-flat is given twice");
  }

  @Test
  void aSceneCanLoadTheStyleSheet() {
    assertThat(Palette.dark().stylesheet())
        .endsWith("org/chainrule/drawing/surface/roles-dark.css");
    assertThat(Palette.of(false, true).stylesheet()).endsWith("/roles-light-contrast.css");
  }

  private static String complete() {
    return Stream.of(Role.values())
        .map(role -> Palette.property(role) + ": #123456;")
        .collect(Collectors.joining("\n"));
  }

  private static double contrast(Palette palette, Ink one, Ink other) {
    return Contrast.of(palette.argb(one), palette.argb(other));
  }

  /** Returns how far apart two roles look in OKLab, where black and white are 1 apart. */
  private static double distance(Palette palette, double[][] vision, Role one, Role other) {
    double[] a = OkLab.lab(seen(vision, palette.argb(one)));
    double[] b = OkLab.lab(seen(vision, palette.argb(other)));
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static int seen(double[][] vision, int argb) {
    int color = 0;
    for (double[] row : vision) {
      double linear =
          row[0] * OkLab.toLinear(argb >> 16 & 0xFF)
              + row[1] * OkLab.toLinear(argb >> 8 & 0xFF)
              + row[2] * OkLab.toLinear(argb & 0xFF);
      color = color << 8 | OkLab.toByte(linear);
    }
    return color;
  }
}
