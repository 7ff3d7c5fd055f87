package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Evidence;
import org.hearsay.model.OutletRegister;
import org.hearsay.text.Span;

/**
 * Writes a record of this program's own types as bytes and reads it back, equal to what it was.
 *
 * <p>By the declared types alone: records, enumerations, sealed interfaces, lists and optional
 * values of the program's packages, and a few types of the platform. No class is ever chosen by
 * what a file says, and every record is made by its constructor, which checks it. A type that is
 * none of these is refused when the codec is made. {@link #shape} changes when any of the types
 * does, so what was written by another shape is never read: there are no versions to care for, and
 * a new component of a record needs no line here. That is why records are kept whole and not the
 * relations between them: those would need code for each.
 *
 * <p>The same value gives the same bytes. Evidence is written as its place and made anew from its
 * article, which must come before it. Safe for use by several threads once made.
 */
public final class RecordCodec<T extends Record> {

    /** How the values of one type are written. */
    interface Form {

        void write(Object value, RecordOutput out) throws IOException;

        Object read(RecordInput in) throws IOException;
    }

    private static final String OURS = "org.hearsay.";

    private final Class<T> root;
    private final Form form;
    private final Map<Type, Form> forms = new HashMap<>();
    private final List<String> shapes = new ArrayList<>();

    /**
     * Of this record, which must be public, as all that it is made of.
     *
     * @throws IllegalArgumentException if it holds a type that has no form
     */
    public RecordCodec(Class<T> root) {
        this.root = root;
        PlainForms.all().forEach(forms::put);
        forms.put(Evidence.class, new OfEvidence());
        this.form = form(root);
    }

    /** A digest of all that is written, type by type. */
    public Digest shape() {
        return Digest.of("shape", shapes.stream().sorted().toArray(String[]::new));
    }

    /** Writes the value; the stream should be buffered, and stays open. */
    public void write(T value, OutputStream out) throws IOException {
        form.write(value, new RecordOutput(out));
    }

    /**
     * The value that a codec of the same shape wrote.
     *
     * @throws IOException if the stream ends too early or holds what no codec wrote
     * @throws IllegalArgumentException if a record refuses what it is to hold
     */
    public T read(InputStream in) throws IOException {
        return root.cast(form.read(new RecordInput(in)));
    }

    private Form form(Type type) {
        Form known = forms.get(type);
        if (known != null) {
            return known;
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        if (type instanceof Class<?> named && named.getName().startsWith(OURS)) {
            return named(named);
        }
        throw new IllegalArgumentException("There is no form for a " + type.getTypeName());
    }

    private Form generic(ParameterizedType type) {
        Type of = type.getActualTypeArguments()[0];
        if (type.getRawType() == List.class) {
            return new OfList(form(of));
        }
        if (type.getRawType() == Optional.class) {
            return new OfOptional(form(of));
        }
        throw new IllegalArgumentException("There is no form for a " + type.getTypeName());
    }

    private Form named(Class<?> type) {
        if (type == OutletRegister.class) {
            return new OfRegister(new OfList(form(OutletRegister.Entry.class)));
        }
        if (type.isEnum()) {
            shapes.add(type.getName() + Arrays.toString(type.getEnumConstants()));
            return kept(type, new OfEnum(List.of(type.getEnumConstants())));
        }
        if (type.isRecord()) {
            return ofRecord(type);
        }
        if (type.isSealed()) {
            return ofSealed(type);
        }
        throw new IllegalArgumentException("There is no form for a " + type.getName());
    }

    private Form kept(Class<?> type, Form made) {
        forms.put(type, made);
        return made;
    }

    /** Known before its components are looked at, since they may hold one of its kind. */
    private Form ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Form[] parts = new Form[components.length];
        Form made = kept(type, new OfRecord(type, parts));
        StringJoiner shape = new StringJoiner(", ", type.getName() + "(", ")");
        for (int i = 0; i < parts.length; i++) {
            Type of = components[i].getGenericType();
            shape.add(of.getTypeName() + " " + components[i].getName());
            parts[i] = form(of);
        }
        shapes.add(shape.toString());
        return made;
    }

    private Form ofSealed(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        Form[] parts = new Form[permitted.length];
        Form made = kept(type, new OfSealed(permitted, parts));
        for (int i = 0; i < parts.length; i++) {
            parts[i] = form(permitted[i]);
        }
        shapes.add(type.getName() + Arrays.toString(permitted));
        return made;
    }

    private record OfList(Form each) implements Form {

        @Override
        public void write(Object value, RecordOutput out) throws IOException {
            List<?> list = (List<?>) value;
            out.number(list.size());
            for (Object one : list) {
                each.write(one, out);
            }
        }

        @Override
        public Object read(RecordInput in) throws IOException {
            int size = in.number(Integer.MAX_VALUE);
            List<Object> list = new ArrayList<>(Math.min(size, 1024));
            for (int i = 0; i < size; i++) {
                list.add(each.read(in));
            }
            return list;
        }
    }

    private record OfOptional(Form of) implements Form {

        @Override
        public void write(Object value, RecordOutput out) throws IOException {
            Optional<?> optional = (Optional<?>) value;
            out.number(optional.isPresent() ? 1 : 0);
            if (optional.isPresent()) {
                of.write(optional.get(), out);
            }
        }

        @Override
        public Object read(RecordInput in) throws IOException {
            return in.number(2) == 1 ? Optional.of(of.read(in)) : Optional.empty();
        }
    }

    private record OfEnum(List<?> constants) implements Form {

        @Override
        public void write(Object value, RecordOutput out) throws IOException {
            out.number(constants.indexOf(value));
        }

        @Override
        public Object read(RecordInput in) throws IOException {
            return constants.get(in.number(constants.size()));
        }
    }

    private static final class OfSealed implements Form {

        private final Class<?>[] permitted;
        private final Form[] parts;

        OfSealed(Class<?>[] permitted, Form[] parts) {
            this.permitted = permitted;
            this.parts = parts;
        }

        @Override
        public void write(Object value, RecordOutput out) throws IOException {
            int which = 0;
            while (!permitted[which].isInstance(value)) {
                which++;
            }
            out.number(which);
            parts[which].write(value, out);
        }

        @Override
        public Object read(RecordInput in) throws IOException {
            return parts[in.number(parts.length)].read(in);
        }
    }

    private static final class OfRecord implements Form {

        private final Form[] parts;
        private final Method[] accessors;
        private final Constructor<?> constructor;

        OfRecord(Class<?> type, Form[] parts) {
            RecordComponent[] components = type.getRecordComponents();
            this.parts = parts;
            this.accessors =
                    Arrays.stream(components)
                            .map(RecordComponent::getAccessor)
                            .toArray(Method[]::new);
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            try {
                this.constructor = type.getConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " cannot be made from outside", e);
            }
        }

        @Override
        public void write(Object value, RecordOutput out) throws IOException {
            try {
                for (int i = 0; i < parts.length; i++) {
                    parts[i].write(accessors[i].invoke(value), out);
                }
            } catch (ReflectiveOperationException e) {
                throw new IOException("Cannot write a " + constructor.getName(), e);
            }
        }

        @Override
        public Object read(RecordInput in) throws IOException {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].read(in);
            }
            try {
                Object made = constructor.newInstance(values);
                if (made instanceof Article article) {
                    in.met(article);
                }
                return made;
            } catch (ReflectiveOperationException e) {
                throw new IOException("Cannot make a " + constructor.getName(), e);
            }
        }
    }

    private record OfRegister(Form entries) implements Form {

        @Override
        public void write(Object value, RecordOutput out) throws IOException {
            entries.write(((OutletRegister) value).entries(), out);
        }

        @Override
        public Object read(RecordInput in) throws IOException {
            return OutletRegister.of(
                    ((List<?>) entries.read(in))
                            .stream().map(OutletRegister.Entry.class::cast).toList());
        }
    }

    private record OfEvidence() implements Form {

        @Override
        public void write(Object value, RecordOutput out) throws IOException {
            Evidence evidence = (Evidence) value;
            out.string(evidence.article().value());
            out.number(evidence.span().start());
            out.number(evidence.span().end());
        }

        @Override
        public Object read(RecordInput in) throws IOException {
            Article article = in.article(new ArticleId(in.string()));
            int start = in.number(Integer.MAX_VALUE);
            int end = in.number(Integer.MAX_VALUE);
            return Evidence.of(article, new Span(start, end));
        }
    }
}
