[#import "logged.java.ftl" as logged]
package [=entity.pkg];

import [=app.pkg].support.Masks;

import [=app.pkg].support.BadRequest;
import [=app.pkg].support.ListRequest;
import [=app.pkg].support.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
[=entity.javaImports()?no_esc]

/** REST: {@code /api/[=entity.path]}. */
@RestController
@RequestMapping("/api/[=entity.path]")
@io.swagger.v3.oas.annotations.tags.Tag(name = "[=entity.name]", description = "[=entity.about]")
public class [=entity.name]Api {

  private final [=entity.name]Service service;
  private final JsonMapper json;

  public [=entity.name]Api([=entity.name]Service service, JsonMapper json) {
    this.service = service;
    this.json = json;
  }

  @GetMapping
  @Operation(
      summary = "List [=entity.plural]",
      description = "Filters: field=operator.value with eq ne gt gte lt lte in notIn contains startsWith endsWith isNull. Also page, size, sort=-field,field and count=true.")
  public Page<[=entity.name]> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
    return service.list(ListRequest.of(query, [=entity.name]Repository.COLUMNS));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one [=entity.singular]")
  public ResponseEntity<[=entity.name]> get(@PathVariable [=entity.key.type] id) {
    return answer(service.get(id));
  }

  @PostMapping
  @Operation(summary = "Create a new [=entity.singular]")
  public ResponseEntity<[=entity.name]> create(@RequestBody [=entity.name]Input input) {
    [=entity.name] row = service.create(input);
    return ResponseEntity.created(URI.create("/api/[=entity.path]/" + [=entity.key.uri])).eTag(row.etag()).body(row);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change one [=entity.singular] as a whole")
  public ResponseEntity<[=entity.name]> update(
      @PathVariable [=entity.key.type] id,
      @RequestBody [=entity.name]Input input,
      @RequestHeader(name = "If-Match", required = false) String ifMatch) {
    return answer(service.update(id, input, ifMatch));
  }

  @PatchMapping(path = "/{id}", consumes = "application/json")
  @Operation(summary = "Change some fields of one [=entity.singular]")
  public ResponseEntity<[=entity.name]> patch(
      @PathVariable [=entity.key.type] id,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = [=entity.name]Input.class)))
          @RequestBody
          String changes,
      @RequestHeader(name = "If-Match", required = false) String ifMatch) {
    [=entity.name] row = service.get(id);
    ObjectNode merged = json.valueToTree([=entity.name]Input.of(row));
    if (!(json.readTree(changes) instanceof ObjectNode given)) {
      throw new BadRequest("Send an object with the fields to change");
    }
    merged.setAll(given);
    String expected = ifMatch == null ? row.etag() : ifMatch;
    return answer(service.update(id, json.treeToValue(merged, [=entity.name]Input.class), expected));
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Delete one [=entity.singular]")
  public ResponseEntity<Void> delete(
      @PathVariable [=entity.key.type] id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
    service.delete(id, ifMatch);
    return ResponseEntity.noContent().build();
  }
[#list entity.steps as s]
[#if s.parameters?has_content]

  /** What {@code [=s.path]} needs to know. */
  public record [=s.upper]Input([#list s.parameters as p][@logged.schema p/][=p.type] [=p.name][#sep], [/#list]) {

[@logged.text s.upper + "Input" s.parameters/]
  }
[/#if]

  @PostMapping("/{id}/[=s.path]")
  @Operation(summary = "[=s.summary]")
  public ResponseEntity<[=entity.name]> [=s.method](
      @PathVariable [=entity.key.type] id, @RequestHeader(name = "If-Match", required = false) String ifMatch[#if s.parameters?has_content], @RequestBody [=s.upper]Input input[/#if]) {
    return answer(service.[=s.method](id, ifMatch[#list s.parameters as p], input.[=p.name]()[/#list]));
  }
[/#list]

  private static ResponseEntity<[=entity.name]> answer([=entity.name] row) {
    return ResponseEntity.ok().eTag(row.etag()).body(row);
  }
}
