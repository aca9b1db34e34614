namespace Conformance.Core.Contracts;

/// <summary>The parameter of an order that its price is calculated from.</summary>
public enum PricedBy
{
    /// <summary>Its <c>quantity</c>, times its <c>runs</c> where it has any.</summary>
    Quantity,

    /// <summary>The lines of its <c>comments</c>.</summary>
    Comments,

    /// <summary>The lines of its <c>usernames</c>.</summary>
    Usernames,

    /// <summary>The rate alone: it is a package.</summary>
    Rate,

    /// <summary>Its <c>max</c> for each of its <c>posts</c> and <c>old_posts</c>, at most.</summary>
    Posts,
}
