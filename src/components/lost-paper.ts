/** On the page of a wrong address: if the address names an arXiv paper, lead to it. */
const ARXIV_ID = /(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(v\d+)?/;

class LostPaper extends HTMLElement {
  connectedCallback(): void {
    const match = ARXIV_ID.exec(decodeURIComponent(location.pathname));
    const link = this.querySelector('a');
    if (!match || !link) return;
    link.href = `https://arxiv.org/abs/${match[0]}`;
    link.textContent = `arXiv:${match[0]}`;
    this.hidden = false;
  }
}

customElements.define('lost-paper', LostPaper);
