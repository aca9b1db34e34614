using System.Text.Json;
using Json.Schema;
using Json.Schema.Keywords;

namespace Conformance.Core.Schemas;

/// <summary>Gets the context that the library hands to keywords, and makes for nobody else.</summary>
internal sealed class ContextKeyword : CommentKeyword
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(
        """{ "$comment": "" }""",
        new BuildOptions { SchemaRegistry = new SchemaRegistry(), Dialect = new Dialect(new ContextKeyword()) }
    );

    public static void GiveContext(Evaluation evaluation, JsonElement value) => Schema.Evaluate(value, evaluation);

    public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        ((Evaluation)context.Options).Context = context;
        return KeywordEvaluation.Ignore;
    }
}
