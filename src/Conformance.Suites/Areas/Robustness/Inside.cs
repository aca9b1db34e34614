using System.Text.RegularExpressions;
using Conformance.Core.Wire;

namespace Conformance.Suites.Areas.Robustness;

/// <summary>What the inside of a panel looks like where it shows: messages of databases, stack traces, paths of source files.</summary>
internal static partial class Inside
{
    /// <summary>So much of an answer is looked at: a panel that fails says so at once, or where it breaks off a list that has hardly begun.</summary>
    private const int Beginning = 64 * 1024;

    /// <summary>What of it an answer shows; null where it shows none.</summary>
    public static string? Seen(BodyText body)
    {
        var plain = body.Start(Beginning).Replace(@"\/", "/", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal);
        return Kinds.Where(kind => kind.Looks.IsMatch(plain)).Select(kind => $"{kind.What}: {kind.Looks.Match(plain).Value}").FirstOrDefault();
    }

    private static IReadOnlyList<(string What, Regex Looks)> Kinds => [("a message of a database", Database()), ("a stack trace", StackTrace()), ("the path of a source file", SourceFile())];

    [GeneratedRegex(@"SQLSTATE\[|error in your SQL syntax|PDOException|mysqli?_(query|fetch|connect|sql)|pg_query\(|PG::\w+Error|psycopg2\.|ORA-\d{5}|SQLITE_\w+|SQLiteException|SqlException|MongoServerError|E11000 duplicate key|Unknown column '|Duplicate entry '")]
    private static partial Regex Database();

    [GeneratedRegex(@"Stack trace:|Traceback \(most recent call last\)|#\d+ /\S+\.php|\bat \S+ \([^)\s]+:\d+:\d+\)|^ +at [\w.$<>]+\(|\bin /\S+ on line \d+|\bon line <b>\d+|goroutine \d+ \[", RegexOptions.Multiline)]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"(/(var|home|usr|srv|opt|app|www)/|\b[A-Z]:\\)[^\s""'<>]*\.(php|py|js|ts|rb|go|cs|java)\b")]
    private static partial Regex SourceFile();
}
