using System.Globalization;
using Bogus;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Spending;

namespace Conformance.Core.Scenarios;

/// <summary>
/// A value for every field that an order can have: the user's link, the least that the service sells, and otherwise
/// what the run's seed makes up.
/// </summary>
internal sealed class OrderFields
{
    /// <summary>Whatever minimum a panel lists, no order has more lines than that.</summary>
    private const int MostLines = 1000;

    private readonly ScenarioContext context;
    private readonly IEnumerable<string> comments;
    private readonly IEnumerable<string> userNames;
    private readonly Dictionary<string, object> same;

    public OrderFields(ScenarioContext context)
    {
        this.context = context;
        var faker = new Faker { Random = new Randomizer(context.Settings.Seed) };
        UserName = faker.Internet.UserName();
        comments = faker.Make(MostLines, () => faker.Lorem.Sentence());
        userNames = faker.Make(MostLines, () => faker.Internet.UserName());
        var words = string.Join('\n', faker.Lorem.Words(2));
        var link = context.Settings.Link!;
        same = new Dictionary<string, object>
        {
            ["link"] = link,
            ["media"] = link,
            ["username"] = DefaultVariants.IsBare(link) ? link : UserName,
            ["hashtag"] = context.RandomWord,
            ["hashtags"] = words,
            ["groups"] = words,
            ["keywords"] = words,
            ["answer_number"] = 1,
            ["runs"] = 1,
            ["interval"] = 1,
            ["posts"] = 1,
            ["old_posts"] = 0,
            ["delay"] = 5,
            ["expiry"] = NextMonth(context.Time),
            ["country"] = "US",
            ["device"] = 1,
            ["type_of_traffic"] = 3,
            ["google_keyword"] = context.RandomWord,
            ["referring_url"] = "https://example.com/",
        };
    }

    /// <summary>A user name that nobody chose.</summary>
    public string UserName { get; }

    /// <summary>A future date, as day/month/year, that is no date when it is read the other way round.</summary>
    public static string NextMonth(TimeProvider time)
    {
        var today = time.GetUtcNow();
        return new DateOnly(today.Year, today.Month, 28)
            .AddMonths(1)
            .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// An order of a service with all that its type demands. A subscription is never without <c>posts</c>, for it would
    /// go on for ever.
    /// </summary>
    public PanelRequest Order(ServiceOffer service, ServiceType type)
    {
        var order = context.Request("", "add").With("service", service.Id);
        return type.PricedBy is PricedBy.Posts
            ? Fill(order, service, [.. type.Parameters, "posts"])
            : Fill(order, service, type.Parameters);
    }

    /// <summary>The order with these fields as well.</summary>
    public PanelRequest Fill(PanelRequest order, ServiceOffer service, IEnumerable<string> fields) =>
        fields.Aggregate(order, (filled, field) => filled.With(field, Value(field, service)));

    private object Value(string field, ServiceOffer service) =>
        field switch
        {
            "quantity" or "min" or "max" => Math.Max(1, service.Min),
            "comments" => Lines(service, comments),
            "usernames" => Lines(service, userNames),
            _ => same[field],
        };

    private static string Lines(ServiceOffer service, IEnumerable<string> lines) =>
        string.Join('\n', lines.Take((int)Math.Min(LineCount(service), MostLines)));

    /// <summary>
    /// As many lines as the service sells at the least. One would not show that lines are counted; how many make a
    /// package is not listed.
    /// </summary>
    private static decimal LineCount(ServiceOffer service)
    {
        if (service.Type?.PricedBy is PricedBy.Rate)
            return 2;
        return Math.Min(Math.Max(2, service.Min), Math.Max(1, service.Max));
    }
}
