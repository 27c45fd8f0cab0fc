package [=app.pkg].web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages that belong to no entity. */
@Controller
public class HomePages {

  private final Pages pages;
  private final Navigation navigation;

  public HomePages(Pages pages, Navigation navigation) {
    this.pages = pages;
    this.navigation = navigation;
  }

  @GetMapping("/")
  public ModelAndView home() {
    return pages.page("home.jte", Map.of("navigation", navigation.groups()));
  }

  @GetMapping("/login")
  public ModelAndView login(@RequestParam Map<String, String> query) {
    return pages.page(
        "login.jte", Map.of("failed", query.containsKey("error"), "goodbye", query.containsKey("goodbye")));
  }
}
