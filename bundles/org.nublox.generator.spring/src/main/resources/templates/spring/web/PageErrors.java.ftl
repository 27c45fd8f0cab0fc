package [=app.pkg].web;

import [=app.pkg].support.BadRequest;
import [=app.pkg].support.Conflict;
import [=app.pkg].support.Invalid;
import [=app.pkg].support.NotFound;
import [=app.pkg].support.Stale;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Every failure of a page as a page that says what happened and where to go from there. */
@Controller
@ControllerAdvice(annotations = Controller.class)
public class PageErrors implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  private final Pages pages;

  public PageErrors(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
  ModelAndView notFound() {
    return page(HttpStatus.NOT_FOUND, null);
  }

  @ExceptionHandler(AccessDeniedException.class)
  ModelAndView forbidden(AccessDeniedException e) {
    return page(HttpStatus.FORBIDDEN, e.getMessage());
  }

  @ExceptionHandler({BadRequest.class, Invalid.class})
  ModelAndView badRequest(RuntimeException e) {
    return page(HttpStatus.BAD_REQUEST, e.getMessage());
  }

  @ExceptionHandler({Conflict.class, Stale.class})
  ModelAndView conflict(RuntimeException e) {
    return page(HttpStatus.CONFLICT, e.getMessage());
  }

  @RequestMapping("/error")
  ModelAndView any(HttpServletRequest request) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
      LOG.debug("A page failed: {}", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
    return page(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, null);
  }

  private ModelAndView page(HttpStatus status, String detail) {
    ModelAndView page =
        pages.page("error.jte", Map.of("status", status.value(), "detail", detail == null ? "" : detail));
    page.setStatus(status);
    return page;
  }
}
