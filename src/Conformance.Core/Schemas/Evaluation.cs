using System.Text.Json;
using Json.Schema;
using Json.Schema.Keywords;

namespace Conformance.Core.Schemas;

/// <summary>
/// One value held against one schema. It goes through the compiled schema and asks the library's keywords one by one:
/// the library's own way keeps a result for each place, and takes 24 times as long as reading the JSON.
/// </summary>
/// <param name="most">The most violations that are listed.</param>
internal sealed class Evaluation(int most) : EvaluationOptions
{
    /// <summary>The deepest nesting of schemas, and of values that the library goes into.</summary>
    private const int MaxDepth = 512;

    private readonly Violations violations = new(most);
    private int quiet;
    private int depth;

    /// <summary>What the library hands to keywords, and nobody else can make.</summary>
    public EvaluationContext Context { private get; set; }

    private bool IsDone => quiet > 0 || violations.IsFull;

    public IReadOnlyList<Violation> Run(JsonSchemaNode schema, JsonElement value)
    {
        ContextKeyword.GiveContext(this, value);
        try
        {
            Apply(schema, value);
        }
        catch (UndecidableException e)
        {
            violations.End(e.Keyword, e.Message, e.Actual);
        }

        return violations.List;
    }

    private bool Apply(JsonSchemaNode schema, JsonElement value)
    {
        if (schema.Source.ValueKind == JsonValueKind.False)
            return Refuse("", $"no {violations.PlaceInWords}", Wording.Excerpt(value));
        if (++depth > MaxDepth)
            throw new UndecidableException("", $"at most {MaxDepth} nested schemas to apply", "more");
        var isValid = true;
        foreach (var keyword in schema.Keywords)
        {
            isValid &= HoldsOrEnds(keyword, schema, value);
            if (!isValid && IsDone)
                break;
        }

        depth--;
        return isValid;
    }

    /// <exception cref="UndecidableException">The library cannot handle the value.</exception>
    private bool HoldsOrEnds(KeywordData keyword, JsonSchemaNode schema, JsonElement value)
    {
        try
        {
            return Holds(keyword, schema, value);
        }
        catch (Exception e) when (UndecidableException.ExpectationOf(e, keyword) is { } expected)
        {
            throw new UndecidableException(keyword.Handler.Name, expected, Wording.Excerpt(value), e);
        }
    }

    private bool Holds(KeywordData keyword, JsonSchemaNode schema, JsonElement value) =>
        keyword.Handler switch
        {
            RefKeyword or AllOfKeyword => HoldsAll(keyword.Subschemas, value),
            IfKeyword => HoldsBranch(schema, Matches(keyword.Subschemas[0], value) ? "then" : "else", value),
            ThenKeyword or ElseKeyword or TitleKeyword or DescriptionKeyword => true,
            PropertiesKeyword or AdditionalPropertiesKeyword or PropertyNamesKeyword or ItemsKeyword => HoldsIn(
                Part.Of(keyword, schema, value)
            ),
            _ => Asserts(keyword, value),
        };

    private bool HoldsAll(JsonSchemaNode[] schemas, JsonElement value)
    {
        var isValid = true;
        foreach (var schema in schemas)
            isValid &= Apply(schema, value);
        return isValid;
    }

    private bool HoldsBranch(JsonSchemaNode schema, string branch, JsonElement value)
    {
        var keyword = Array.Find(schema.Keywords, keyword => keyword.Handler.Name == branch);
        return keyword is null || Apply(keyword.Subschemas[0], value);
    }

    private bool Matches(JsonSchemaNode schema, JsonElement value)
    {
        quiet++;
        var matches = Apply(schema, value);
        quiet--;
        return matches;
    }

    private bool HoldsIn(IEnumerable<Part> parts)
    {
        var isValid = true;
        foreach (var part in parts)
        {
            violations.Path.Push(part);
            isValid &= Apply(part.Schema, part.Value);
            violations.Path.Pop();
            if (!isValid && IsDone)
                break;
        }

        return isValid;
    }

    private bool Asserts(KeywordData keyword, JsonElement value)
    {
        var name = keyword.Handler.Name;
        var looksInside = keyword.Subschemas.Length > 0 || name is "enum" or "const" or "uniqueItems";
        if (looksInside && IsDeeper(value, MaxDepth))
            throw new UndecidableException(name, $"at most {MaxDepth} levels", "more");
        if (Exactly.Holds(keyword, value, IsValid(keyword, value)))
            return true;
        if (name != "required")
            return Refuse(name, Wording.Expected(keyword), Wording.Actual(name, value));
        foreach (var member in ((string[])keyword.Value!).Where(member => !value.TryGetProperty(member, out _)))
            Refuse(name, $"the member {Wording.Excerpt(member)}", actual: null, member);
        return false;
    }

    private bool IsValid(KeywordData keyword, JsonElement value)
    {
        try
        {
            return keyword.Handler.Evaluate(keyword, Context with { Instance = value }).IsValid;
        }
        catch (FormatException)
        {
            // It compares by decimal, which has no room for 1e400. So the number is none of the schema's.
            return false;
        }
    }

    private static bool IsDeeper(JsonElement value, int levels) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => levels == 0 || value.EnumerateArray().Any(item => IsDeeper(item, levels - 1)),
            JsonValueKind.Object => levels == 0 || value.EnumerateObject().Any(m => IsDeeper(m.Value, levels - 1)),
            _ => false,
        };

    private bool Refuse(string keyword, string expected, string? actual, string? member = null)
    {
        if (!IsDone)
            violations.Add(keyword, expected, actual, member);
        return false;
    }
}
