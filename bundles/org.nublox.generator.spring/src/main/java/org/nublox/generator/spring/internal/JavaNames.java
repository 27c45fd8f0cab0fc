/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Java identifiers, package segments and address parts made of names of any kind. What cannot stand
 * in them is left out, so that two names may become one: callers keep a {@link Taken} per scope.
 */
final class JavaNames {

  /** Longer names would make file names longer than file systems allow. */
  private static final int MOST = 80;

  /** Names that every Java class has already, or that generated classes use themselves. */
  private static final Set<String> RESERVED =
      set(
          """
          toString hashCode getClass notify notifyAll wait clone finalize equals label key etag
          row rs data sql it old input of exists with record var yield sealed permits when page
          view ui form navigation steps mayUpdate mayDelete pickers list get create update delete
          insert change remove refresh verify computed parts write whole find locked options
          option patch answer fresh edit detail done refused wrong lock count values
          requireUpdate query user redirect id keys checks repository policy service pages class
          """);

  /** Classes that generated code names by their simple names. */
  private static final Set<String> CLASSES =
      set(
          """
          AccessDeniedException AppUser Application ApplicationArguments
          ApplicationEventPublisher ApplicationRunner ArrayList Arrays AutoConfigureMockMvc
          Autowired BCryptPasswordEncoder BadRequest Base64 Bean BeanDefinitionRegistry
          BeanDefinitionRegistryPostProcessor BeanFactory BigDecimal Boolean ByteBuffer Character
          Checks ChronoUnit Class ClassUtils Collection Collections Collectors Column Comparable
          Comparator Component ConcurrentHashMap ConfigurableListableBeanFactory Configuration
          Conflict Content ContentType Controller ControllerAdvice CsrfToken CurrentUser
          Customizer Data DataAccessException DataIntegrityViolationException DataSource
          DateTimeFormatter DecimalMax DecimalMin Decimals DeleteMapping Deprecated Digits
          DuplicateKeyException Enum EnumSet Error ErrorController Etag Exception
          ExceptionHandler Filter FirstUsers Form FormatStyle
          FullyQualifiedAnnotationBeanNameGenerator Function GeneralSecurityException
          GeneratedKeyHolder GetMapping GrantedAuthority HashMap HexFormat HomePages
          HttpMessageNotReadableException HttpSecurity HttpServletRequest HttpServletResponse
          HttpStatus IOException Integer Invalid Iterable JdbcClient JdbcUtils JsonCreator
          JsonIgnore JsonInclude JsonMapper JsonProperty JsonValue JteView Keys LinkedHashMap
          LinkedMultiValueMap List ListRequest ListView Lists LocalDate LocalDateTime LocalTime
          Locale Logger LoggerFactory Long Mac Map Masks Matcher Math MediaType MessageDigest
          MessageSource Messages MetaDataAccessException MethodArgumentTypeMismatchException
          MockMvc ModelAndView Module Moment MultiValueMap Navigation NestedExceptionUtils
          NoSuchAlgorithmException NotBlank NotEmpty NotFound NotNull Number NumberFormat Object
          ObjectNode Objects OffsetDateTime Operation Option Optional Order Ordered Override
          Package Page PageErrors Pages Parameter ParameterizedTest PasswordEncoder PatchMapping
          PathVariable Pattern Picker PostMapping ProblemDetail Problems Process PutMapping
          Record RedirectAttributes ReplacedBeans Repository RequestBody RequestContextUtils
          RequestDispatcher RequestHeader RequestMapping RequestParam ResponseEntity
          ResponseEntityExceptionHandler RestController RestControllerAdvice Restriction
          ResultSet Role RoundingMode RowMapper Runtime RuntimeException SQLException SafeVarargs
          Schema SecretKeySpec SecureRandom SecurityConfig SecurityContextHolder
          SecurityFilterChain Service SessionCreationPolicy Set SimpleGrantedAuthority Size
          SpringApplication SpringBootApplication SpringBootTest Sql SqlParameterValue Stale
          StandardCharsets Step Stored Stream String StringOutput Supplier System TemplateEngine
          Test Thread Transactional TreeSet Types URI URLDecoder URLEncoder UUID Ui
          UncategorizedSQLException UriComponentsBuilder UserDetails UserDetailsService
          UsernameNotFoundException Users Valid Validator Value ValueSource Values
          VerifiedPasswords View Violation Void ZoneOffset
          """);

  /** Where a word of a name in camel case ends and the next begins. */
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private JavaNames() {}

  private static Set<String> set(String list) {
    return Set.copyOf(List.of(list.strip().split("\\s+")));
  }

  /**
   * A name for a class that stands for an element of the model: {@code ServiceEntity} for what is
   * called Service.
   */
  static String entityType(String name) {
    String type = type(name);
    return CLASSES.contains(type) ? type + "Entity" : type;
  }

  /** A name for a class: {@code InvoiceLine}. */
  static String type(String name) {
    String words = words(name);
    return words.isEmpty()
        ? "X" + hash(name)
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A name for a method, component or variable: {@code dueOn}. */
  static String member(String name) {
    String words = words(name);
    if (words.isEmpty()) {
      return "x" + hash(name);
    }
    String member = Character.toLowerCase(words.charAt(0)) + words.substring(1);
    return SourceVersion.isKeyword(member) || (RESERVED.contains(member) && !member.equals("id"))
        ? member + "_"
        : member;
  }

  /** A name for an enum constant: {@code IN_PROGRESS}. */
  static String constant(String name) {
    String words = HUMP.matcher(words(name)).replaceAll("$1_$2").toUpperCase(Locale.ROOT);
    return words.isEmpty() ? "X" + hash(name) : words;
  }

  /** A segment of a package's name: {@code invoiceline}. */
  static String segment(String name) {
    String words = words(name).toLowerCase(Locale.ROOT).replace("_", "");
    String segment = words.isEmpty() ? "x" + hash(name) : words;
    return SourceVersion.isKeyword(segment) ? segment + "_" : segment;
  }

  /** A part of an address: {@code invoice-lines}. */
  static String path(String name) {
    return type(name)
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replace('_', '-')
        .toLowerCase(Locale.ROOT)
        .replaceAll("-{2,}", "-")
        .replaceAll("-$", "");
  }

  /** The first letter in upper case, for {@code withDueOn}. */
  static String upper(String member) {
    return Character.toUpperCase(member.charAt(0)) + member.substring(1);
  }

  /** A name as people read it: {@code Invoice line}. */
  static String words(String name, boolean capital) {
    String spaced =
        SPACE
            .matcher(HUMP.matcher(name).replaceAll("$1 $2").replace('_', ' '))
            .replaceAll(" ")
            .strip();
    if (spaced.isEmpty()) {
      return name;
    }
    String lower =
        spaced.equals(spaced.toUpperCase(Locale.ROOT)) ? spaced : spaced.toLowerCase(Locale.ROOT);
    return capital
        ? lower.substring(0, lower.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + lower.substring(lower.offsetByCodePoints(0, 1))
        : lower;
  }

  /** The English plural of a name or of words. */
  static String plural(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("y")
        && lower.length() > 1
        && "aeiou".indexOf(lower.charAt(lower.length() - 2)) < 0) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    return lower.endsWith("s")
            || lower.endsWith("x")
            || lower.endsWith("ch")
            || lower.endsWith("sh")
        ? name + "es"
        : name + "s";
  }

  /** ASCII letters, digits and underscores, camel case, a letter first. */
  private static String words(String name) {
    String ascii = Normalizer.normalize(name, Normalizer.Form.NFD);
    var out = new StringBuilder();
    boolean upper = false;
    boolean lost = false;
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      boolean fits = c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
      if (!fits) {
        upper = out.length() > 0;
        lost |= c >= 0x80 && Character.getType(c) != Character.NON_SPACING_MARK;
        continue;
      }
      if (out.isEmpty() && (c == '_' || Character.isDigit(c))) {
        if (Character.isDigit(c)) {
          out.append('n').append(c);
        }
        continue;
      }
      out.append(upper ? Character.toUpperCase(c) : c);
      upper = false;
    }
    if (out.length() > MOST) {
      out.setLength(MOST - 8);
      return out.append(hash(name)).toString();
    }
    return lost && !out.isEmpty() ? out.append(hash(name)).toString() : out.toString();
  }

  private static String hash(String name) {
    return Integer.toUnsignedString(name.hashCode(), 36);
  }

  /** The names that are taken in one scope; names that differ in case only count as the same. */
  static final class Taken {
    private final Set<String> names = new HashSet<>();

    /** The name itself, or with a number when it is taken. */
    String free(String name) {
      String free = name;
      for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = name + i;
      }
      return free;
    }
  }
}
