namespace Conformance.JsonSchema;

/// <summary>
/// Finds schemas that would apply themselves to the same value again and again. Recursion into members and items is
/// none: the value gets smaller on the way.
/// </summary>
internal static class ReferenceLoops
{
    public static void Refuse(IEnumerable<SchemaNode> schemas)
    {
        var visited = new HashSet<SchemaNode>();
        var entered = new HashSet<SchemaNode>();
        var path = new Stack<(SchemaNode Schema, IEnumerator<SchemaNode> Next)>();
        foreach (var schema in schemas)
        {
            Enter(schema);
            while (path.TryPeek(out var last))
            {
                if (last.Next.MoveNext())
                    Enter(last.Next.Current);
                else
                    entered.Remove(path.Pop().Schema);
            }
        }

        void Enter(SchemaNode schema)
        {
            if (entered.Contains(schema))
            {
                throw new SchemaException(
                    schema.Resource.Document.Name,
                    schema.Location,
                    "the schema refers endlessly to itself for the same value"
                );
            }

            if (!visited.Add(schema))
                return;
            entered.Add(schema);
            path.Push((schema, schema.InPlace.GetEnumerator()));
        }
    }
}
