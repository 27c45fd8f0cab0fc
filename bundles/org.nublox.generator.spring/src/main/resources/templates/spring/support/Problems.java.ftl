package [=app.pkg].support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every failure of the API as a problem detail (RFC 9457). */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
public class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Sql sql;

  public Problems(Sql sql) {
    this.sql = sql;
  }

  @ExceptionHandler(Invalid.class)
  ResponseEntity<ProblemDetail> invalid(Invalid e) {
    return problem(HttpStatus.BAD_REQUEST, "The input breaks a rule", e.getMessage(), e.violations());
  }

  @ExceptionHandler(BadRequest.class)
  ResponseEntity<ProblemDetail> badRequest(BadRequest e) {
    return problem(HttpStatus.BAD_REQUEST, "Bad request", e.getMessage(), List.of());
  }

  /** An address whose key cannot be one names nothing, as an address whose key nobody has does. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<ProblemDetail> badParameter(MethodArgumentTypeMismatchException e) {
    if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return problem(
          HttpStatus.NOT_FOUND,
          "Not found",
          "Nothing can have the %s '%s' here: it would have to be %s."
              .formatted(e.getName(), e.getValue(), kind(e.getRequiredType())),
          List.of());
    }
    return problem(
        HttpStatus.BAD_REQUEST,
        "Bad request",
        "'%s' is not a value for '%s'".formatted(e.getValue(), e.getName()),
        List.of());
  }

  private static String kind(Class<?> type) {
    return type == UUID.class
        ? "a UUID"
        : type == Integer.class || type == Long.class
            ? "a whole number"
            : type == LocalDate.class ? "a date such as 2026-01-31" : "written in another way";
  }

  @ExceptionHandler(JacksonException.class)
  ResponseEntity<ProblemDetail> badJson(JacksonException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "The request's body cannot be read",
        e.getOriginalMessage().lines().findFirst().orElse("It is not valid JSON."),
        List.of());
  }

  @ExceptionHandler(NotFound.class)
  ResponseEntity<ProblemDetail> notFound(NotFound e) {
    return problem(HttpStatus.NOT_FOUND, "Not found", e.getMessage(), List.of());
  }

  @ExceptionHandler(Conflict.class)
  ResponseEntity<ProblemDetail> conflict(Conflict e) {
    return problem(HttpStatus.CONFLICT, "Conflict", e.getMessage(), e.violations());
  }

  @ExceptionHandler(Stale.class)
  ResponseEntity<ProblemDetail> stale(Stale e) {
    return problem(HttpStatus.PRECONDITION_FAILED, "Changed meanwhile", e.getMessage(), List.of());
  }

  @ExceptionHandler(AccessDeniedException.class)
  ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
    return problem(HttpStatus.FORBIDDEN, "Not allowed", e.getMessage(), List.of());
  }

  @ExceptionHandler(DataAccessException.class)
  ResponseEntity<ProblemDetail> database(DataAccessException e) {
    if (sql.isConflict(e)) {
      // not the message: databases put the values into it
      LOG.debug("Refused by the database: {}", e.getClass().getName());
      return problem(
          HttpStatus.CONFLICT, "Conflict", "The database refuses this: it would break one of its keys or checks.", List.of());
    }
    LOG.error("The database failed", e);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR, "The database failed", "See the server's log for the cause.", List.of());
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      org.springframework.http.HttpHeaders headers,
      org.springframework.http.HttpStatusCode status,
      org.springframework.web.context.request.WebRequest request) {
    var body = ProblemDetail.forStatusAndDetail(status, unreadable(e));
    body.setTitle("The request's body cannot be read");
    return handleExceptionInternal(e, body, headers, status, request);
  }

  private static String unreadable(HttpMessageNotReadableException e) {
    return e.getCause() instanceof JacksonException cause
        ? cause.getOriginalMessage().lines().findFirst().orElse("It is not valid JSON.")
        : "It is missing, or not valid JSON.";
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String title, String detail, List<Violation> violations) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    if (!violations.isEmpty()) {
      problem.setProperty("errors", violations);
    }
    return ResponseEntity.status(status).body(problem);
  }
}
