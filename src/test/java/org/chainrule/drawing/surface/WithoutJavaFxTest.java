package org.chainrule.drawing.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.chainrule.drawing.text.AwtMeasure;
import org.junit.jupiter.api.Test;

/** A picture can be made where JavaFX cannot start: none of its classes is even looked for. */
class WithoutJavaFxTest {

  @Test
  void java2dLoadsNothingOfJavaFx() throws Exception {
    Class<?> here = new NoJavaFx().loadClass(WithoutJavaFxTest.class.getName());
    Method paint = here.getDeclaredMethod("paint");
    paint.setAccessible(true);
    assertThat((Boolean) paint.invoke(null)).isTrue();
  }

  /** Called by its name, in the class loader without JavaFX. */
  static boolean paint() {
    BufferedImage image =
        new BufferedImage(Specimen.WIDTH, Specimen.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Specimen.paint(new Java2dDrawing(graphics, Palette.dark(), new AwtMeasure()));
    graphics.dispose();
    return Pictures.ink(image) != null;
  }

  private static final class NoJavaFx extends ClassLoader {

    NoJavaFx() {
      super(WithoutJavaFxTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("javafx.")) {
        throw new ClassNotFoundException("JavaFX is not to be touched: " + name);
      }
      Class<?> known = findLoadedClass(name);
      if (known != null || !name.startsWith("org.chainrule.")) {
        return known != null ? known : super.loadClass(name, resolve);
      }
      return define(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] code = in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
