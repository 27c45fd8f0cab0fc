package @ID@;

import java.util.List;
import java.util.Map;
import org.nublox.widget.Look;
import org.nublox.widget.Place;
import org.nublox.widget.Setting;
import org.nublox.widget.Widget;
import org.nublox.widget.WidgetLibrary;

/** The widgets of this plug-in. */
public final class @CLASS@ implements WidgetLibrary {

  @Override
  public List<Widget> widgets() {
    return List.of(new Bar());
  }

  /** A number as a bar: {@code widget @WORD@(max = 10)}. */
  private static final class Bar implements Widget {

    @Override
    public String id() {
      return "@WORD@";
    }

    @Override
    public String description() {
      return "A number as a bar.";
    }

    @Override
    public List<Setting> settings() {
      return List.of(Setting.number("max", "10", "the greatest number"));
    }

    @Override
    public Look look(Place place, Map<String, String> settings) {
      return switch (place) {
        case LIST, DETAIL ->
            new Look.Markup(
                "<meter class=\"@WORD@\" max=\"" + settings.get("max") + "\" value=\"{raw}\">{value}</meter>");
        case FORM -> new Look.Input("number");
        case FILTER -> Look.USUAL;
      };
    }

    @Override
    public String style() {
      return ".@WORD@ { inline-size: 6rem; }";
    }
  }
}
