using System.Text;
using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Everywhere;

public sealed class Junk(string dialect) : EveryDialect(dialect)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Valid = "key=demo-funded-key&";

    private static readonly string[][] Bodies =
    [
        [Form, ""],
        [Form, "&&&=&=x&[]=1&[=2&]=3"],
        [Form, "%"],
        [Form, "%zz=%zz&key=%00%ff%C3"],
        [Form, Valid + "action[]=balance"],
        [Form, Valid + "action=%"],
        [Form, Valid + "action=BALANCE"],
        [Form, Valid + "action=status&order[]=1001"],
        [Form, Valid + "action=status&orders[a][b]=1001"],
        [Form, Valid + "action=add&service[]=1&link=x&quantity=50"],
        [Form, Valid + "action=add&service=1&link=%00&quantity=50"],
        [Form, Valid + "action=status&order=%F0%9F%92%A9"],
        ["application/json", ""],
        ["application/json", "{"],
        ["application/json", "[]"],
        ["application/json", "null"],
        ["application/json", "\"x\""],
        ["application/json", """{"key":["demo-funded-key"],"action":"balance"}"""],
        ["application/json", """{"key":"\ud800","action":1e999}"""],
        ["application/json", """{"key":"demo-funded-key","action":{"a":1}}"""],
        ["application/json", "{\"a\":\"\0\"}"],
        ["multipart/form-data", "x"],
        ["multipart/form-data; boundary=b", "x"],
        ["multipart/form-data; boundary=b", "--b\r\n\r\nx"],
        ["multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\ndemo"],
        ["text/plain", Valid + "action=balance"],
        ["nonsense", "x"],
        ["application/xml", "<key/>"],
        ["application/octet-stream", "\0\0"],
    ];

    [TestCaseSource(nameof(Bodies))]
    public async Task A_body_that_makes_no_sense_gets_a_json_error(string type, string body) =>
        (await Post(type, Encoding.UTF8.GetBytes(body))).ShouldBeAnError();

    [Test]
    public async Task Random_bytes_get_a_json_error()
    {
        var random = new Random(7);
        foreach (var type in new[] { Form, "application/json", "multipart/form-data; boundary=b", "" })
        {
            var body = new byte[4096];
            random.NextBytes(body);
            (await Post(type, body)).ShouldBeAnError();
        }
    }

    [Test]
    public async Task A_body_that_is_too_large_gets_a_json_error() =>
        (await Post(Form, Encoding.ASCII.GetBytes(Valid + "x=" + new string('x', 1_100_000)))).ShouldBeAnError();

    [
        TestCase("/"),
        TestCase("/api"),
        TestCase("/api/v2/more"),
        TestCase("/api/v3"),
        TestCase("/%E0%A4%A"),
        TestCase("/favicon.ico")
    ]
    public async Task An_unknown_path_gets_a_json_error(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Endpoint, path));
        var response = await Send(request);
        response.Code.Should().Be(404);
        response.ShouldBeAnError();
    }

    [TestCase("PUT"), TestCase("DELETE"), TestCase("PATCH"), TestCase("OPTIONS"), TestCase("BREW")]
    public async Task A_wrong_method_gets_a_json_error(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Endpoint);
        var response = await Send(request);
        response.Code.Should().Be(405);
        response.ShouldBeAnError();
    }

    [Test]
    public async Task A_trailing_slash_makes_no_difference()
    {
        var response = await new ApiClient(new Uri(Endpoint.AbsoluteUri + "/"), DemoAccounts.Funded).Call("balance");
        response.Code.Should().Be(200);
        response["balance"].Decimal().Should().Be(10000);
    }

    [Test]
    public async Task Of_repeated_parameters_the_last_one_counts() =>
        (await Funded.Send(("key", "wrong"), ("key", DemoAccounts.Funded), ("action", "x"), ("action", "balance")))
            .IsError.Should()
            .BeFalse();

    [Test]
    public async Task A_flat_json_object_is_as_good_as_a_form()
    {
        var response = await Post(
            "application/json",
            """{"key":"demo-funded-key","action":"add","service":1,"link":"x","quantity":50}"""u8.ToArray()
        );
        response["order"].GetInt64().Should().Be(1003);
    }

    [Test]
    public async Task Numbers_in_json_are_read_as_strictly_as_anywhere() =>
        (
            await Post(
                "application/json",
                """{"key":"demo-funded-key","action":"add","service":1,"link":"x","quantity":1e3}"""u8.ToArray()
            )
        ).ShouldBeAnError();

    [Test]
    public async Task A_multipart_form_is_as_good_as_any()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(DemoAccounts.Other), "key" },
            { new StringContent("balance"), "action" },
        };
        var response = await ApiResponse.From(await ApiClient.Http.PostAsync(Endpoint, form));
        response["balance"].Decimal().Should().Be(1000);
    }

    [Test]
    public async Task Twenty_at_once_are_all_answered()
    {
        var response = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number => number % 2 == 0 ? Funded.AddDefault(1, 50) : Funded.Call("services"))
        );
        response.Should().OnlyContain(answer => answer.Code == 200 && !answer.IsError);
    }

    private async Task<ApiResponse> Post(string type, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        if (type != "")
            content.Headers.TryAddWithoutValidation("Content-Type", type).Should().BeTrue();
        return await ApiResponse.From(await ApiClient.Http.PostAsync(Endpoint, content));
    }
}
